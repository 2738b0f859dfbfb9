package io.broadsheet.text.split.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {

  @Test
  void measuresIndentWidthAndGap() {
    String text = "标题\n\n　　正文ab \n";
    List<Line> lines = LineReader.read(text);
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).isEqualTo(new Line(0, 2, 0, 4, 0, false));
    assertThat(lines.get(1)).isEqualTo(new Line(6, 10, 4, 6, 1, false));
    assertThat(lines.get(1).of(text)).isEqualTo("正文ab");
  }

  @Test
  void seesAFormFeedBeforeALine() {
    assertThat(LineReader.read("甲\f\n乙")).extracting(Line::opensPage).containsExactly(false, true);
    assertThat(LineReader.read("甲\n\f乙")).extracting(Line::opensPage).containsExactly(false, true);
  }

  @Test
  void countsLinesOfWhiteSpaceAsBlank() {
    assertThat(LineReader.read("甲\n 　\u001C\u0085\n\n乙"))
        .extracting(Line::gap)
        .containsExactly(0, 2);
    assertThat(LineReader.read(" \n\t\n")).isEmpty();
  }
}
