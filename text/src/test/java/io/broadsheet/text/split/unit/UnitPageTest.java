package io.broadsheet.text.split.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.split.line.PageText;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitPageTest {

  private static List<String> units(String text) {
    return UnitPage.of(PageText.of(text)).units().stream()
        .map(unit -> unit.range().of(text))
        .toList();
  }

  @Test
  void cutsAFieldLabelFromWhatItAnnounces() {
    assertThat(units("标题：大桥合龙")).containsExactly("标题：", "大桥合龙");
    assertThat(units("（引题）北岸传来喜讯")).containsExactly("（引题）", "北岸传来喜讯");
  }

  @Test
  void leavesSignsOfMarkupAside() {
    assertThat(units("## 大桥合龙")).containsExactly("大桥合龙");
    assertThat(units("<p>会议今天召开。</p>")).containsExactly("会议今天召开。");
    assertThat(units("\"title\": \"大桥合龙\",")).containsExactly("大桥合龙");
    assertThat(units("3. 大桥合龙")).containsExactly("大桥合龙");
  }

  @Test
  void cutsARunInHeadAndARemarkBehindTheLastSentence() {
    assertThat(units("大桥合龙　本报讯昨天，大桥合龙。（王平）")).containsExactly("大桥合龙", "本报讯昨天，大桥合龙。", "（王平）");
  }

  @Test
  void keepsALineThatHoldsNothingButSigns() {
    assertThat(units("=====")).containsExactly("=====");
  }

  @Test
  void leavesNoWhiteSpaceInAUnitsEdges() {
    String text = "　　王平　　　摄  \t  李永 ";
    UnitPage page = UnitPage.of(PageText.of(text));
    for (Unit unit : page.units()) {
      assertThat(unit.range().of(text)).isEqualTo(unit.range().of(text).strip());
    }
    assertThat(page.units()).extracting(Unit::count).containsOnly(page.size());
  }
}
