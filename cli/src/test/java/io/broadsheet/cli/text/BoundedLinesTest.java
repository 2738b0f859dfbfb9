package io.broadsheet.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.cli.text.BoundedLines.Line;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundedLinesTest {

  @Test
  void readsLinesWithAndWithoutAnEnd() throws IOException {
    assertThat(lines("a\r\n\nbc"))
        .containsExactly(new Line.Whole("a"), new Line.Whole(""), new Line.Whole("bc"));
    assertThat(lines("")).isEmpty();
  }

  @Test
  void passesOverALineThatIsTooLongAndGoesOn() throws IOException {
    assertThat(lines("abcd\nabcde\nab"))
        .containsExactly(new Line.Whole("abcd"), new Line.TooLong(), new Line.Whole("ab"));
  }

  private static List<Line> lines(String text) throws IOException {
    var reader = new BoundedLines(new StringReader(text), 4);
    List<Line> lines = new ArrayList<>();
    for (var line = reader.next(); line.isPresent(); line = reader.next()) {
      lines.add(line.get());
    }
    return lines;
  }
}
