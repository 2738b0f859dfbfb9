package io.broadsheet.streams.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.schemas.Article;
import io.broadsheet.schemas.Caption;
import io.broadsheet.schemas.Dateline;
import io.broadsheet.schemas.MentionRole;
import io.broadsheet.schemas.Part;
import io.broadsheet.schemas.Reporter;
import io.broadsheet.text.entity.value.EntityMention;
import io.broadsheet.text.entity.value.FoundEntity;
import io.broadsheet.text.entity.value.NamedEntityType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MentionRolesTest {

  private static final String TEXT =
      """
      新桥通车
      本报记者 甲 某 通讯员 乙某（丙县交通局）
      新华社丁市11月14日电 记者甲某看到，县长戊某走上新桥。丁市和新华社都来了人。
      新华社记者：桥有多长？
      县长戊某剪彩。己某 摄\
      """;

  private static final Article ARTICLE =
      Article.newBuilder()
          .setText(TEXT)
          .setParts(List.of(new Part("byline", TEXT.indexOf("本报记者"), TEXT.indexOf("\n新华社"))))
          .setReporters(List.of(new Reporter("甲某", "本报记者"), new Reporter("乙某", "通讯员")))
          .setDateline(
              new Dateline("新华社", "丁市", "11月14日", TEXT.indexOf("新华社丁市"), TEXT.indexOf(" 记者甲某")))
          .setCaptions(List.of(new Caption("县长戊某剪彩。己某 摄", List.of("己某"))))
          .build();

  @Test
  void marksThePeopleAndOrganizationsOfTheByline() {
    assertThat(role(NamedEntityType.PERSON, "甲 某", 0)).isEqualTo(MentionRole.BYLINE);
    assertThat(role(NamedEntityType.ORGANIZATION, "丙县交通局", 0)).isEqualTo(MentionRole.BYLINE);
  }

  @Test
  void marksAReporterWhereverTheArticleNamesHim() {
    assertThat(role(NamedEntityType.PERSON, "甲某", 0)).isEqualTo(MentionRole.BYLINE);
  }

  @Test
  void marksThePhotographersOfCaptionsAndNotWhomTheyShow() {
    assertThat(role(NamedEntityType.PERSON, "己某", 0)).isEqualTo(MentionRole.CREDIT);
    assertThat(role(NamedEntityType.PERSON, "戊某", 1)).isEqualTo(MentionRole.BODY);
  }

  @Test
  void marksAgencyAndPlaceOfTheDatelineAndNotTheSameInTheBody() {
    assertThat(role(NamedEntityType.ORGANIZATION, "新华社", 0)).isEqualTo(MentionRole.DATELINE);
    assertThat(role(NamedEntityType.PLACE, "丁市", 0)).isEqualTo(MentionRole.DATELINE);
    assertThat(role(NamedEntityType.ORGANIZATION, "新华社", 1)).isEqualTo(MentionRole.BODY);
    assertThat(role(NamedEntityType.PLACE, "丁市", 1)).isEqualTo(MentionRole.BODY);
  }

  @Test
  void marksTheAgencyWhoseReporterAsks() {
    assertThat(role(NamedEntityType.ORGANIZATION, "新华社", 2)).isEqualTo(MentionRole.BYLINE);
  }

  @Test
  void takesEverythingForTheBodyInAnArticleWithoutByline() {
    var plain = Article.newBuilder().setText(TEXT).build();

    assertThat(role(plain, NamedEntityType.PERSON, "甲某", 0)).isEqualTo(MentionRole.BODY);
  }

  private static MentionRole role(NamedEntityType type, String name, int n) {
    return role(ARTICLE, type, name, n);
  }

  /** The role of the mention with number {@code n}, from 0, of {@code name}. */
  private static MentionRole role(Article article, NamedEntityType type, String name, int n) {
    int at = -1;
    for (int i = 0; i <= n; i++) {
      at = TEXT.indexOf(name, at + 1);
    }
    var mention = new EntityMention(at, at + name.length(), name);
    var entity =
        new FoundEntity(
            type, name, List.of(), List.of(mention), Optional.empty(), List.of(), Optional.empty());
    return MentionRoles.of(article).of(entity, mention);
  }
}
