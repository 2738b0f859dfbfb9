package io.broadsheet.text.entity;

import static io.broadsheet.text.entity.Finders.find;
import static io.broadsheet.text.entity.Finders.mentions;
import static io.broadsheet.text.entity.Finders.names;
import static io.broadsheet.text.entity.value.NamedEntityType.ORGANIZATION;
import static io.broadsheet.text.entity.value.NamedEntityType.PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.entity.value.FoundEntity;
import io.broadsheet.text.entity.value.KnownNames;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationsTest {

  @ParameterizedTest
  @CsvSource({
    "由山东省科技厅公布, 山东省科技厅",
    "据山东省基因编辑育种技术创新中心介绍, 山东省基因编辑育种技术创新中心",
    "参观了中国社会科学院近代史研究所, 中国社会科学院近代史研究所",
    "他毕业于复旦大学附属中山医院, 复旦大学附属中山医院",
    "向中国农业银行河北省分行贷款, 中国农业银行河北省分行",
    "由省卫生和计划生育委员会发布, 省卫生和计划生育委员会",
    "与星融集团共同投资, 星融集团",
    "见证青岛市风电产业联盟成立, 青岛市风电产业联盟",
    "据俄罗斯国防部消息, 俄罗斯国防部"
  })
  void putsANameTogetherFromItsHeadToItsBeginning(String text, String name) {
    assertThat(names(text, ORGANIZATION)).containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"各部门要抓好落实。", "要用好这些公司。", "干部到内部开展工作。", "大功能区发挥主力军作用。", "加大招商力度，走出医院。"})
  void aHeadAloneIsNoName(String text) {
    assertThat(names(text, ORGANIZATION)).isEmpty();
  }

  @Test
  void twoNamesJoinedByAndAreTwo() {
    assertThat(names("北京大学和清华大学的教授", ORGANIZATION)).containsExactly("北京大学", "清华大学");
  }

  @Test
  void aVerbDoesNotJoinItsSubjectAndItsObject() {
    assertThat(names("美国代表团访问北京大学。", ORGANIZATION)).containsExactly("美国代表团", "北京大学");
  }

  @Test
  void shortAndLongNamesOfAFirmAreOne() {
    var found = find("星融科技股份有限公司今天成立。星融科技将投资十亿元，星融科技的员工很高兴。");
    assertThat(mentions(found, "星融科技股份有限公司")).containsExactly("星融科技股份有限公司", "星融科技", "星融科技");
  }

  @Test
  void aShortNameThatFitsTwoStandsForNeither() {
    var found = find("东江新区和西山新区同时揭牌。新区发展很快。");
    assertThat(mentions(found, "东江新区")).containsExactly("东江新区");
    assertThat(mentions(found, "西山新区")).containsExactly("西山新区");
  }

  @Test
  void aBareWordStandsForTheOnePlaceOfThePage() {
    KnownNames page = Finders.FINDER.known(List.of("东江新区召开大会。", "新区发展很快。"));
    var found = Finders.FINDER.find("新区发展很快。", page);
    assertThat(found).singleElement().extracting(FoundEntity::name).isEqualTo("东江新区");
  }

  @Test
  void withoutThePageABareWordIsNothing() {
    assertThat(names("新区发展很快。", PLACE)).isEmpty();
  }
}
