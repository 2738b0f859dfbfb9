package io.broadsheet.text.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.entity.value.EntityMention;
import io.broadsheet.text.entity.value.NamedEntityType;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences on which names were once read wrongly, each for a kind of which others exist. */
class NameCasesTest {

  @ParameterizedTest
  @CsvSource({"男子四百米決賽，來自上海的林國棟優勢明顯，最終打破全國紀錄，賽後他表示滿意。, 林國棟", "苗栗縣議員陳大文說，議會將全力審查總預算，並於下月初公布。, 陳大文"})
  void readsPeopleInTraditionalScriptAndNoPiecesOfWords(String text, String person) {
    assertThat(people(text)).containsExactly(person);
  }

  @Test
  void readsACountyInTraditionalScript() {
    assertThat(places("苗栗縣議員陳大文說，議會將全力審查總預算。")).containsExactly("苗栗縣");
  }

  @ParameterizedTest
  @ValueSource(strings = {"在决赛中以3比1获胜。", "她在女子400米中以51秒75夺冠。"})
  void takesInAndWithForNoCountries(String text) {
    assertThat(places(text)).isEmpty();
  }

  @Test
  void takesACupForNoPerson() {
    assertThat(people("华兴杯全国青年桥牌赛在京举行。")).isEmpty();
  }

  @Test
  void takesGatesAndBridgesForPlaces() {
    String text = "武定门公交站台已经修好,武侯立交桥下仍在施工。";
    assertThat(people(text)).isEmpty();
    assertThat(places(text)).containsExactly("武定门", "武侯立交桥");
  }

  @Test
  void readsNamesThatAreWordsInAListOfPeople() {
    assertThat(people("赵乐平、汪洋、韩立等同志前往医院看望。")).containsExactly("赵乐平", "汪洋", "韩立");
  }

  @Test
  void readsNamesThatAreWordsInACredit() {
    assertThat(people("特教学校的孩子给老师戴上花环。高超 秦小林 摄")).containsExactly("高超", "秦小林");
  }

  @ParameterizedTest
  @CsvSource({"驻中国大使萨利姆·乌尔德·卡米·哈伊德和夫人出席了宴会。, 萨利姆·乌尔德·卡米·哈伊德", "'晚宴上,汉斯·施农及友人到场。', 汉斯·施农"})
  void readsForeignNamesWhole(String text, String person) {
    assertThat(people(text)).containsExactly(person);
  }

  @Test
  void keepsADeputyOutOfTheNameBeforeIt() {
    assertThat(people("今天下午,主席由何民副外长陪同,参观了人民公社。")).containsExactly("何民");
  }

  @ParameterizedTest
  @CsvSource({
    "石油工业部、煤炭工业部、水利电力部派人到学校介绍形势。, 石油工业部 煤炭工业部 水利电力部",
    "一行先后到海城重机有限责任公司参观。, 海城重机有限责任公司",
    "'9月9日,温县赵堡镇北皋村小学教师蒋军在校园里讲课。', 温县赵堡镇北皋村小学",
    "决赛今天在赤坎银沙湾水上运动中心举行。, 赤坎银沙湾水上运动中心",
    "中共栖霞市委书记姚红、禹城市人民政府市长田海、临淄区委书记朱平参加。, 中共栖霞市委 禹城市人民政府 临淄区委"
  })
  void readsOrganizationsFromTheirFirstToTheirLastCharacter(String text, String names) {
    assertThat(mentions(text, NamedEntityType.ORGANIZATION))
        .containsExactlyElementsOf(Arrays.asList(names.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "'村子在三江海口,地里盐碱重,年年遭潮。', 三江海口",
    "喀喇昆仑的哨兵给家里打了电话。, 喀喇昆仑",
    "该镇后马庄二村蔬菜合作社的大棚里挂满辣椒。, 后马庄二村",
    "'1月4日,汉家坡陆一村的大棚里很忙。', 汉家坡陆一村"
  })
  void readsPlacesWholeAndNoTownOfTheirPieces(String text, String place) {
    assertThat(places(text)).containsExactly(place);
    assertThat(people(text)).isEmpty();
  }

  private static List<String> people(String text) {
    return mentions(text, NamedEntityType.PERSON);
  }

  private static List<String> places(String text) {
    return mentions(text, NamedEntityType.PLACE);
  }

  private static List<String> mentions(String text, NamedEntityType type) {
    return Finders.find(text).stream()
        .filter(entity -> entity.type() == type)
        .flatMap(entity -> entity.mentions().stream())
        .map(EntityMention::text)
        .toList();
  }
}
