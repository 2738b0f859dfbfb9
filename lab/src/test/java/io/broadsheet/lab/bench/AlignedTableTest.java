package io.broadsheet.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlignedTableTest {

  @Test
  void setsNamesToTheLeftAndFiguresToTheRight() {
    var table = new AlignedTable();
    table.row("pages", List.of("100", "1000"));
    table.row("pages/s", List.of("20", "9"));

    assertThat(table)
        .hasToString(
            """
            pages    100  1000
            pages/s   20     9
            """);
  }
}
