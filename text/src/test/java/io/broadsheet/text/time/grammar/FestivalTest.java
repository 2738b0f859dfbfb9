package io.broadsheet.text.time.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.scan.Folding;
import io.broadsheet.text.time.calendar.Festival;
import io.broadsheet.text.time.calendar.LunarCalendar;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FestivalTest {

  private static final Folding FOLDING = Folding.load(DataFiles.standard());
  private static final TimeWords WORDS = TimeWords.load(DataFiles.standard(), FOLDING);

  @ParameterizedTest
  @CsvSource({
    "春节, 2020-01-25", "春节, 2024-02-10", "春节, 2025-01-29", "除夕, 2025-01-28",
    "元宵节, 2024-02-24", "端午节, 2025-05-31", "七夕, 2024-08-10", "中秋节, 2025-10-06",
    "重阳节, 2024-10-11", "腊八节, 2024-01-18", "小年, 2024-02-02", "清明节, 2018-04-05",
    "清明节, 2020-04-04", "清明节, 2024-04-04", "立春, 2021-02-03", "立春, 2024-02-04",
    "夏至, 2024-06-21", "立秋, 2024-08-07", "冬至, 2023-12-22", "冬至, 2024-12-21",
    "大寒, 2024-01-20", "母亲节, 2024-05-12", "父亲节, 2023-06-18", "感恩节, 2024-11-28",
    "复活节, 2024-03-31", "复活节, 2025-04-20", "国庆节, 1949-10-01"
  })
  void fallsOnItsDayOfTheYear(String name, LocalDate day) {
    Festival festival =
        WORDS.of(TimeWords.FESTIVAL).at(FOLDING.fold(name), 0).orElseThrow().value();

    assertThat(festival.in(day.getYear())).hasValue(day);
  }

  @Test
  void theLastDayOfTheLunarYearIsItsThirtiethEvenInAShortMonth() {
    assertThat(LunarCalendar.day(2024, 12, 30)).hasValue(LocalDate.of(2025, 1, 28));
    assertThat(LunarCalendar.day(2024, 12, 29)).hasValue(LocalDate.of(2025, 1, 28));
  }
}
