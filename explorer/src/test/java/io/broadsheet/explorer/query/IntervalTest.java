package io.broadsheet.explorer.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {

  @ParameterizedTest
  @CsvSource({
    "2024-01-01, 2024-01-01, DAY",
    "2024-01-01, 2024-03-31, DAY",
    "2024-01-01, 2025-06-30, WEEK",
    "2021-07-01, 2025-03-31, MONTH",
    "2005-01-01, 2024-12-31, QUARTER",
    "1949-10-01, 2024-12-31, YEAR",
    "0001-01-01, 9999-12-31, YEAR"
  })
  void choosesBarsThatCanBeToldApart(LocalDate first, LocalDate last, Interval interval) {
    assertThat(Interval.over(first, last)).isEqualTo(interval);
  }
}
