package io.broadsheet.lab.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.streams.enrich.StandardSteps;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code broadsheet faults --delays}, which times nothing. */
@Tag("trial")
class DelayIT {

  private static final int PARTITIONS = 3;
  private static final int PAGE_BYTES = 30_000;

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  @Test
  void findsEveryHonestPageBehindHostileOnesAndBesideALargeOne() throws Exception {
    Path home = Path.of(System.getProperty("broadsheet.stack.home"));
    var settings =
        new TrialSettings(1, 0, PARTITIONS, Severity.SHORT, home.toAbsolutePath(), folder);

    DelayReport report =
        new DelayTrial(
                settings,
                new DelayTrial.Load(PAGE_BYTES, 0),
                StandardSteps.with(Optional.empty()).splitter(),
                _ -> {})
            .run();

    assertThat(report.endings()).as(report.describe() + "\n" + folder).isEmpty();
    Map<String, String> fates =
        report.delays().stream()
            .collect(
                Collectors.toMap(DelayReport.Delay::behind, DelayReport.Delay::fate, (a, _) -> a));
    assertThat(fates)
        .containsEntry("records in records", "dead letter: bad-avro")
        .containsEntry("endless list", "dead letter: bad-avro")
        .containsEntry("festivals", "processed");
  }
}
