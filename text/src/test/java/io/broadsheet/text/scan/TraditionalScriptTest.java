package io.broadsheet.text.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.data.DataFiles;
import org.junit.jupiter.api.Test;

class TraditionalScriptTest {
  private final TraditionalScript script = TraditionalScript.load(DataFiles.standard());

  @Test
  void writesEachCharacterInItsPlace() {
    assertThat(script.simplified("臺灣總統府發言人「約翰‧史密斯」")).isEqualTo("台湾总统府发言人“约翰·史密斯”");
  }

  @Test
  void leavesSimplifiedTextAsItIs() {
    String text = "国务院副总理今天下午在中南海会见外宾。";
    assertThat(script.simplified(text)).isSameAs(text);
  }
}
