package io.broadsheet.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.runtime.command.CommandRunner;
import io.broadsheet.text.evaluate.Measure;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    CommandLine line = new CommandLine(new EvaluateCommand());
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return CommandRunner.run(line, Map.of(), arguments);
  }

  @Test
  void printsALineForAllPagesAndOneForEachStyle() {
    assertThat(run(Path.of("..", "seeds").toString())).isZero();
    assertThat(out.toString().lines().map(line -> line.split(" ")[0]))
        .contains("all", "M1", "M2", "M3");
  }

  @Test
  void definesEveryMeasureInItsHelp() {
    assertThat(run("--help")).isZero();
    for (Measure measure : Measure.values()) {
      assertThat(out.toString()).contains("  " + measure.column() + " ");
    }
  }

  @Test
  void saysWhenThereIsNothingToScore(@TempDir Path empty) {
    assertThat(run(empty.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("No page with gold").contains(empty.toString());
    assertThat(run(empty.resolve("nowhere").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("is not a folder");
  }
}
