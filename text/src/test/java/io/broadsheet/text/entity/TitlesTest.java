package io.broadsheet.text.entity;

import static io.broadsheet.text.entity.Finders.find;
import static io.broadsheet.text.entity.Finders.names;
import static io.broadsheet.text.entity.value.NamedEntityType.CAMPAIGN;
import static io.broadsheet.text.entity.value.NamedEntityType.DOCUMENT;
import static io.broadsheet.text.entity.value.NamedEntityType.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TitlesTest {

  @Test
  void aDocumentHasItsNameWithoutMarks() {
    String text = "印发《青岛市“项目攻坚年”工作方案》。";
    assertThat(names(text, DOCUMENT)).containsExactly("青岛市“项目攻坚年”工作方案");
    assertThat(Finders.mentions(find(text), "青岛市“项目攻坚年”工作方案")).containsExactly("《青岛市“项目攻坚年”工作方案》");
  }

  @Test
  void documentsMayStandInDocuments() {
    assertThat(names("《关于〈条例〉与《办法》的说明》", DOCUMENT)).containsExactly("关于〈条例〉与《办法》的说明");
  }

  @Test
  void anOpenTitleIsNone() {
    assertThat(names("《没有结尾的标题", DOCUMENT)).isEmpty();
  }

  @Test
  void findsCampaigns() {
    assertThat(names("以“创新突破年”为抓手，推进“131”工程和“十三大突破行动”。", CAMPAIGN))
        .containsExactly("创新突破年", "“131”工程", "十三大突破行动");
  }

  @Test
  void aYearInQuotesIsNoCampaign() {
    assertThat(names("他说“2024年”是好年。", CAMPAIGN)).isEmpty();
  }

  @Test
  void findsProjectsThatHaveAName() {
    assertThat(names("星瀚存储芯片制造项目开工，一批重点项目签约，抓好民生项目。", PROJECT)).containsExactly("星瀚存储芯片制造项目");
  }
}
