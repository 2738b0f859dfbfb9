package io.broadsheet.text.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.data.DataFiles;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralReaderTest {

  private static final Folding FOLDING = Folding.load(DataFiles.standard());

  @ParameterizedTest
  @CsvSource({
    "2018年, 2018, 4, ARABIC",
    "１７８７亿元, 178700000000, 5, ARABIC",
    "1.4万余亩, 14000, 4, ARABIC",
    "'1,787,000.5元', 1787000.5, 11, ARABIC",
    "'1,78元', 1, 1, ARABIC",
    "3千万吨, 30000000, 3, ARABIC",
    "二〇一八年, 2018, 4, SEQUENCE",
    "二零二五年, 2025, 4, SEQUENCE",
    "零八年, 8, 2, SEQUENCE",
    "九八年, 98, 2, SEQUENCE",
    "七八年, 7, 2, ESTIMATE",
    "三五个, 3, 2, ESTIMATE",
    "二三十人, 20, 3, ESTIMATE",
    "十二月, 12, 2, POSITIONAL",
    "二十五日, 25, 3, POSITIONAL",
    "一百二十, 120, 4, POSITIONAL",
    "一百零五, 105, 4, POSITIONAL",
    "一百一十五, 115, 5, POSITIONAL",
    "三百五, 350, 3, POSITIONAL",
    "三千万, 30000000, 3, POSITIONAL",
    "两万亿, 2000000000000, 3, POSITIONAL",
    "一亿三千万, 130000000, 5, POSITIONAL",
    "十万零五百, 100500, 5, POSITIONAL",
    "一萬两千, 12000, 4, POSITIONAL",
    "三点五亿元, 350000000, 4, POSITIONAL",
    "三点五十分, 3, 1, POSITIONAL",
    "千余名, 1000, 1, BARE",
    "百万, 1000000, 2, BARE"
  })
  void readsNumbers(String text, BigDecimal value, int end, Numeral.Style style) {
    Numeral read = NumeralReader.at(FOLDING.fold(text), 0).orElseThrow();

    assertThat(read.value()).isEqualByComparingTo(value);
    assertThat(read.end()).isEqualTo(end);
    assertThat(read.style()).isEqualTo(style);
  }

  @Test
  void readsNothingWhereNoNumberBegins() {
    assertThat(NumeralReader.at(FOLDING.fold("年初"), 0)).isEmpty();
    assertThat(NumeralReader.at(FOLDING.fold(""), 0)).isEmpty();
  }
}
