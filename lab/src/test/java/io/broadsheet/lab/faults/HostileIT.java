package io.broadsheet.lab.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.streams.enrich.StandardSteps;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code broadsheet faults --hostile 10000}. */
class HostileIT {

  private static final long SEED = 1;
  private static final int INPUTS = 120;
  private static final int PARTITIONS = 3;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  @Test
  void processesRefusesOrPutsAsideEveryHostileInputAndStaysUp() throws Exception {
    Path home = Path.of(System.getProperty("broadsheet.stack.home"));
    var settings =
        new TrialSettings(SEED, INPUTS, PARTITIONS, Severity.SHORT, home.toAbsolutePath(), folder);

    HostileReport report =
        new HostileTrial(settings, StandardSteps.with(Optional.empty()).splitter(), _ -> {}).run();

    assertThat(report.problems()).as(report.describe() + "\n" + folder).isEmpty();
    assertThat(report.fates()).containsKeys("file published", "issue processed");
  }
}
