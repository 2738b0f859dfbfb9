package io.broadsheet.text.split.mark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageNumberTest {

  @ParameterizedTest
  @CsvSource({
    "2,2",
    "02,2",
    "０３,3",
    "二,2",
    "十,10",
    "十二,12",
    "二十,20",
    "头,1",
    "Ⅱ,2",
    "Ⅳ,4",
    "Ⅻ,12",
    "A02,A02",
    "B3,B3",
    "a-05,A05"
  })
  void readsPrintedNumbers(String printed, String number) {
    assertThat(PageNumber.normalize(printed)).contains(number);
  }

  @Test
  void refusesWhatIsNoNumber() {
    assertThat(PageNumber.normalize("要闻")).isEmpty();
    assertThat(PageNumber.normalize("")).isEmpty();
  }
}
