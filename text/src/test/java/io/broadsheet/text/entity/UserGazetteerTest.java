package io.broadsheet.text.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.broadsheet.text.data.DataFile;
import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.entity.value.FoundEntity;
import io.broadsheet.text.entity.value.KnownNames;
import io.broadsheet.text.entity.value.NamedEntityType;
import java.util.List;
import org.junit.jupiter.api.Test;

class UserGazetteerTest {

  @Test
  void theUsersNamesAndAliasesWin() {
    String file =
        """
        name\ttype\taliases\tlatitude\tlongitude\tparents
        # ours
        海天大会堂\tPLACE\t天堂\t36.1\t120.2\t青岛市|山东省
        高质量发展委\tORGANIZATION\t高质量\t\t\t
        """;
    List<FoundEntity> found = with(file).find("高质量发展，从天堂开始。", KnownNames.NONE);
    assertThat(found).extracting(FoundEntity::name).containsExactly("高质量发展委", "海天大会堂");
    assertThat(found.get(1).parents()).containsExactly("青岛市", "山东省");
  }

  @Test
  void theUserMayAddProjectsAndCampaigns() {
    EntityFinder finder = with("蓝色粮仓\tCAMPAIGN\t海上粮仓\n");
    assertThat(finder.find("建设海上粮仓", KnownNames.NONE))
        .extracting(FoundEntity::type, FoundEntity::name)
        .containsExactly(tuple(NamedEntityType.CAMPAIGN, "蓝色粮仓"));
  }

  @Test
  void aBadRowIsNamed() {
    assertThatThrownBy(() -> with("a\tPLACE\nb\tTHING\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("mine.tsv, line 2")
        .hasMessageContaining("THING");
    assertThatThrownBy(() -> with("a\tPLACE\t\t95\t10\n")).hasMessageContaining("mine.tsv, line 1");
    assertThatThrownBy(() -> with("only a name\n")).hasMessageContaining("line 1");
  }

  private static EntityFinder with(String rows) {
    return EntityFinder.with(
        DataFiles.standard().with(DataFiles.USERS_GAZETTEER, DataFile.of("mine.tsv", rows)));
  }
}
