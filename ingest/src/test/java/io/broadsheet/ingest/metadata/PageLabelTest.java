package io.broadsheet.ingest.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageLabelTest {

  @ParameterizedTest
  @CsvSource({
    "2, 2",
    "02, 2",
    "002, 2",
    "12, 12",
    "A02, A02",
    "a2, A2",
    "第2版, 2",
    "第A02版, A02",
    "第一版, 1",
    "第十版, 10",
    "第十二版, 12",
    "第二十版, 20",
    "九十九, 99",
    "第２版, 2",
    "Ａ０２, A02"
  })
  void readsThePageAsPrinted(String text, String page) {
    assertThat(PageLabel.parse(text)).contains(page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "00", "A", "ABC1", "2/3", "1234", "第版", "十十", "一二", "-1", "2a"})
  void knowsWhatIsNoPage(String text) {
    assertThat(PageLabel.parse(text)).isEmpty();
  }
}
