package io.broadsheet.text.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class UserGazetteerTest {

  @Test
  void theUsersNamesAndAliasesWin() throws IOException {
    String file =
        """
        name\ttype\taliases\tlatitude\tlongitude\tparents
        # ours
        海天大会堂\tPLACE\t天堂\t36.1\t120.2\t青岛市|山东省
        高质量发展委\tORGANIZATION\t高质量\t\t\t
        """;
    List<FoundEntity> found =
        EntityFinder.with(new StringReader(file), "mine.tsv")
            .find("高质量发展，从天堂开始。", NameEvidence.NONE);
    assertThat(found).extracting(FoundEntity::name).containsExactly("高质量发展委", "海天大会堂");
    assertThat(found.get(1).parents()).containsExactly("青岛市", "山东省");
  }

  @Test
  void theUserMayAddProjectsAndCampaigns() throws IOException {
    EntityFinder finder = EntityFinder.with(new StringReader("蓝色粮仓\tCAMPAIGN\t海上粮仓\n"), "mine.tsv");
    assertThat(finder.find("建设海上粮仓", NameEvidence.NONE))
        .extracting(FoundEntity::type, FoundEntity::name)
        .containsExactly(tuple(EntityType.CAMPAIGN, "蓝色粮仓"));
  }

  @Test
  void anotherFileIsAnotherVersion() throws IOException {
    String one = EntityFinder.with(new StringReader("甲乙镇\tPLACE\n"), "a.tsv").version();
    String other = EntityFinder.with(new StringReader("甲乙村\tPLACE\n"), "a.tsv").version();
    assertThat(one).isNotEqualTo(other).isNotEqualTo(Finders.FINDER.version());
  }

  @Test
  void aBadRowIsNamed() {
    assertThatThrownBy(
            () -> EntityFinder.with(new StringReader("a\tPLACE\nb\tTHING\n"), "mine.tsv"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("mine.tsv, line 2")
        .hasMessageContaining("THING");
    assertThatThrownBy(
            () -> EntityFinder.with(new StringReader("a\tPLACE\t\t95\t10\n"), "mine.tsv"))
        .hasMessageContaining("mine.tsv, line 1");
    assertThatThrownBy(() -> EntityFinder.with(new StringReader("only a name\n"), "mine.tsv"))
        .hasMessageContaining("line 1");
  }
}
