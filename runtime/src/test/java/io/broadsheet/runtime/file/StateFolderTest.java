package io.broadsheet.runtime.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StateFolderTest {

  @Test
  void isInTheHomeUnlessTheEnvironmentNamesAnother() {
    assertThat(StateFolder.of(Optional.empty(), "/home/me"))
        .contains(Path.of("/home/me/.local/state/broadsheet"));
    assertThat(StateFolder.of(Optional.of("/state"), "?")).contains(Path.of("/state/broadsheet"));
  }

  @Test
  void isNowhereWhereAUserHasNoHome() {
    assertThat(StateFolder.of(Optional.of(""), "?")).isEmpty();
  }
}
