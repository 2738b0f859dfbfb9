package io.broadsheet.lab.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.streams.enrich.StandardSteps;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The short form of what {@code broadsheet faults} does at length. */
class FaultsIT {

  private static final long SEED = 1;
  private static final int PAGES = 16;
  private static final int PARTITIONS = 6;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  @Test
  void losesDoublesAndChangesNothingThroughAKillOfBrokerAndServices() throws Exception {
    Path home = Path.of(System.getProperty("broadsheet.stack.home"));
    var settings =
        new TrialSettings(SEED, PAGES, PARTITIONS, Severity.SHORT, home.toAbsolutePath(), folder);

    TrialReport report =
        new Trial(settings, StandardSteps.with(Optional.empty()).splitter(), _ -> {}).run();

    assertThat(report.problems()).as(report.describe() + "\n" + folder).isEmpty();
    assertThat(report.faults()).isEqualTo(Severity.SHORT.kinds().size());
  }
}
