package io.broadsheet.text.entity;

import static io.broadsheet.text.entity.Finders.find;
import static io.broadsheet.text.entity.Finders.names;
import static io.broadsheet.text.entity.Finders.offices;
import static io.broadsheet.text.entity.value.NamedEntityType.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.entity.value.FoundEntity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleTest {

  @Test
  void findsSingleAndCompoundSurnames() {
    assertThat(names("李建国、欧阳晓燕、诸葛明出席会议。", PERSON)).containsExactly("李建国", "欧阳晓燕", "诸葛明");
  }

  @Test
  void findsRareSurnamesInAList() {
    assertThat(names("逄海波、逯春生出席。", PERSON)).containsExactly("逄海波", "逯春生");
  }

  @Test
  void findsForeignNamesOfSeveralPartsAsOne() {
    assertThat(names("美国学者约翰·史密斯·布朗发表演讲。", PERSON)).containsExactly("约翰·史密斯·布朗");
  }

  @Test
  void findsForeignNamesByTheirSounds() {
    assertThat(names("总理卡尔韦利斯会见了外长梅斯纳罗夫。", PERSON)).containsExactly("卡尔韦利斯", "梅斯纳罗夫");
  }

  @Test
  void takesTheLastPartOfAForeignNameForTheWhole() {
    List<FoundEntity> found = find("安德烈·科瓦连科昨天抵达上海。科瓦连科说，他很高兴。");
    assertThat(Finders.mentions(found, "安德烈·科瓦连科")).containsExactly("安德烈·科瓦连科", "科瓦连科");
  }

  @Test
  void findsJapaneseNames() {
    assertThat(names("日本首相田中信夫今天发表讲话。", PERSON)).containsExactly("田中信夫");
  }

  @ParameterizedTest
  @ValueSource(strings = {"以习近平新时代中国特色社会主义思想为指导。", "雷锋班的战士们来到车站。", "高举邓小平理论的旗帜。", "他在鲁迅公园散步。"})
  void aNameWithinAnotherNameIsNoPerson(String text) {
    assertThat(names(text, PERSON)).isEmpty();
  }

  @Test
  void splitsOfficesWhereTheTextJoinsThem() {
    assertThat(offices("东江新区工委书记、区委书记赵明远主持会议。", "赵明远")).containsExactly("东江新区工委书记", "区委书记");
    assertThat(offices("市委常委,东江新区工委书记、区委书记赵明远出席。", "赵明远"))
        .containsExactly("市委常委", "东江新区工委书记", "区委书记");
  }

  @Test
  void leavesOfficesTogetherThatTheTextTakesTogether() {
    assertThat(offices("星河控股集团有限公司董事长兼总裁钱立群出席签约仪式。", "钱立群")).containsExactly("星河控股集团有限公司董事长兼总裁");
  }

  @Test
  void readsAnOfficeOfAnOrganizationWithAConjunctionInItsName() {
    assertThat(offices("”区发展和改革委员会党组书记、局长孙晓东告诉记者。", "孙晓东")).containsExactly("区发展和改革委员会党组书记", "局长");
  }

  @Test
  void readsATitleAfterTheName() {
    assertThat(offices("习近平总书记发表重要讲话。", "习近平")).containsExactly("总书记");
  }

  @ParameterizedTest
  @CsvSource({
    "□记者 李涛 报道, 李涛, 记者",
    "□本报记者 陈蔚 本报通讯员 王亮, 王亮, 通讯员",
    "□记者 李涛 王晓明 报道, 王晓明, 记者",
    "项目推进会举行。□记者 王培珂 摄, 王培珂, 记者",
    "本报讯（记者 张三丰）, 张三丰, 记者"
  })
  void peopleOfTheBylineHaveTheirRole(String text, String person, String role) {
    assertThat(offices(text, person)).containsExactly(role);
  }

  @Test
  void aCourtesyIsNoOffice() {
    assertThat(offices("会后，赵明远同志、女士周丽萍离开会场。", "赵明远")).isEmpty();
  }

  @Test
  void theSameNameIsOnePerson() {
    List<FoundEntity> found = find("区长赵明远主持。\n赵明远指出，要抓好落实。");
    assertThat(Finders.mentions(found, "赵明远")).hasSize(2);
    assertThat(Finders.entity(found, "赵明远").orElseThrow().offices()).containsExactly("区长");
  }
}
