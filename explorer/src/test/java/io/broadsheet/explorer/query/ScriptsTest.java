package io.broadsheet.explorer.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScriptsTest {

  @Test
  void writesTextInBothScripts() {
    assertThat(Scripts.variants("新区建设")).containsExactly("新区建设", "新區建設");
    assertThat(Scripts.variants("新區建設")).containsExactly("新區建設", "新区建设");
    assertThat(Scripts.variants("ABC")).containsExactly("ABC");
  }

  @Test
  void readsNamesAsPeopleDo() {
    assertThat(Scripts.pinyin("孙永红", true)).isEqualTo("sun yong hong");
    assertThat(Scripts.pinyin("曾国强", true)).isEqualTo("zeng guo qiang");
    assertThat(Scripts.pinyin("重庆市", false)).isEqualTo("chong qing shi");
  }

  @Test
  void foldsWidthAndCase() {
    assertThat(Scripts.folded("ＡI")).isEqualTo("ai");
  }
}
