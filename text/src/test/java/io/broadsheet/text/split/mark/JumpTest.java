package io.broadsheet.text.split.mark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JumpTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "推动高质量发展（下转第二版）|2",
        "推动发展。(下转A02版)|A02",
        "推动发展。（下转3版）|3",
        "推动发展 （下转第04版）|4",
        "推動發展。（下轉A03版）|A03",
        "推动发展。（下转第Ⅱ版）|2",
        "推动发展。【下转第5版】|5",
        "推动发展。▶下转6版|6",
        "推动发展。（转第三版）|3"
      })
  void findsWhereAnArticleGoesOn(String text, String page) {
    assertThat(Jump.onward(text)).contains(page);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "（上接第一版）今年以来|1",
        "(上接1版)今年以来|1",
        "（紧接第一版）今年以来|1",
        "（上接A01版）今年以来|A01",
        "◀上接第2版　今年以来|2",
        "（接第一版）今年以来|1",
        "（上接头版）今年以来|1",
        "（上接第一版《大桥合龙》）今年以来|1"
      })
  void findsWhereAnArticleComesFrom(String text, String page) {
    assertThat(Jump.back(text)).contains(page);
  }

  @Test
  void takesNoOrdinarySentenceForAMark() {
    assertThat(Jump.onward("全市土地流转第二版方案公布")).isEmpty();
    assertThat(Jump.back("接第二版通知后，各地开始行动")).isEmpty();
    assertThat(Jump.onward("（上接第二版）")).isEmpty();
  }
}
