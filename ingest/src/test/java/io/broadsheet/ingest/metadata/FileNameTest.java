package io.broadsheet.ingest.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

  @ParameterizedTest
  @CsvSource({
    "2024-07-26-A02.txt, , 2024-07-26, A02",
    "20240726_02.txt, , 2024-07-26, 2",
    "2024_07_26_A02, , 2024-07-26, A02",
    "2024-07-26.txt, , 2024-07-26,",
    "2024.7.6 b12.text, , 2024-07-06, B12",
    "XX日报_2024-07-26_02.txt, XX日报, 2024-07-26, 2",
    "XX日报-20240726-A02, XX日报, 2024-07-26, A02",
    "XX日报20240726第2版.txt, XX日报, 2024-07-26, 2",
    "《XX日报》2024年7月26日 第2版.txt, XX日报, 2024-07-26, 2",
    "2024年7月26日 第2版…, , 2024-07-26,",
    "2024年7月26日第十二版.txt, , 2024-07-26, 12",
    "２０２４-０７-２６-０３.txt, , 2024-07-26, 3",
    "China Daily 2024-07-26 GA01.txt, China Daily, 2024-07-26, GA01",
    "scan_2024-07-26_02.txt, , 2024-07-26, 2",
    "20240726A02.TXT, , 2024-07-26, A02",
    "2024-07-26-头版.txt, , 2024-07-26,",
    "20240726_02_1.txt, , 2024-07-26,",
    "page3_2024-07-26.txt, , 2024-07-26,"
  })
  void readsTheUsualForms(String name, String newspaper, String date, String page) {
    assertThat(FileName.parse(name))
        .isEqualTo(
            new IssueMetadata(
                Optional.ofNullable(newspaper),
                Optional.of(LocalDate.parse(date)),
                Optional.ofNullable(page)));
  }

  @Test
  void takesNoNewspaperThatCouldNotStandInAnId() {
    assertThat(FileName.parse("报".repeat(101) + "_20240726_02.txt").newspaper()).isEmpty();
    assertThat(FileName.parse("日\u3164报_20240726_02.txt").newspaper()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-13-40-A02.txt",
        "20240230_02.txt",
        "20230229.txt",
        "120240726.txt",
        "202407261.txt",
        "000_82ec242f674ece40.txt",
        "82ec20240726ab.txt",
        "20240726abcdef.txt",
        "2024-07-26_2024-07-27.txt",
        "12345678.txt",
        "A02.txt",
        "第2版.txt",
        ".txt",
        ""
      })
  void knowsNothingOfOtherNames(String name) {
    assertThat(FileName.parse(name)).isEqualTo(IssueMetadata.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-13-45.txt, 2024-13-45",
    "日报 2023年2月30日 第2版.txt, 2023年2月30日",
    "2024.0.1_A02.txt, 2024.0.1"
  })
  void findsADateThatNoCalendarHas(String name, String date) {
    assertThat(FileName.impossibleDate(name)).contains(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2024-07-26-A02.txt", "20249999.txt", "2024-13-45_2024-07-26.txt", "x.txt"})
  void suspectsNoOtherNumber(String name) {
    assertThat(FileName.impossibleDate(name)).isEmpty();
  }

  @Property(tries = 300)
  void readsBackWhatItIsGiven(
      @ForAll @DateRange(min = "1900-01-01", max = "2099-12-31") LocalDate date,
      @ForAll("forms") String form,
      @ForAll("sections") String section,
      @ForAll @IntRange(min = 1, max = 99) int page) {
    String number = "%02d".formatted(page);
    String name =
        form.replace("Y", "%04d".formatted(date.getYear()))
            .replace("M", "%02d".formatted(date.getMonthValue()))
            .replace("D", "%02d".formatted(date.getDayOfMonth()))
            .replace("P", section + number);

    IssueMetadata read = FileName.parse(name);

    assertThat(read.date()).contains(date);
    assertThat(read.page()).contains(section.isEmpty() ? Integer.toString(page) : section + number);
  }

  @Property
  void neverFailsOnANameAndNeverGivesAPageWithoutADate(@ForAll String name) {
    IssueMetadata read = FileName.parse(name);

    assertThat(read.date().isPresent() || read.equals(IssueMetadata.NONE)).isTrue();
  }

  @Provide
  Arbitrary<String> forms() {
    return Arbitraries.of(
        "Y-M-D-P.txt", "YMD_P.txt", "Y_M_D_P", "XX日报_Y-M-D_P.txt", "XX日报-YMD-P", "Y年M月D日 第P版.txt");
  }

  @Provide
  Arbitrary<String> sections() {
    return Arbitraries.of("", "A", "B", "GA");
  }
}
