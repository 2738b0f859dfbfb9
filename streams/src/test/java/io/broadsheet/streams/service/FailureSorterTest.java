package io.broadsheet.streams.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.KafkaConnection;
import io.broadsheet.streams.machine.StateFolder;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

class FailureSorterTest {

  private final FailureSorter sorter =
      new FailureSorter(
          KafkaConnection.to("kafka:9092"),
          new StateFolder(Path.of("/state/application")),
          "news.issues");

  @Test
  void namesTheTopicThatTakesSmallerMessages() {
    var failure =
        new StreamsException(
            "Error encountered sending record to topic news.articles for task 0_0 due to:",
            new RecordTooLargeException("larger than the max message size"));

    assertThat(lasting(failure, ExitCode.USAGE))
        .hasMessageContaining("news.articles")
        .hasMessageContaining("max.message.bytes")
        .hasMessageContaining("broadsheet topics create");
  }

  @Test
  void saysWhatToDoWhenATopicHasMorePartitionsThanTheStateWasMadeWith() {
    var failure =
        new StreamsException(
            "Existing internal topic app-accepted-changelog has invalid partitions: expected: 4;"
                + " actual: 2. Use 'org.apache.kafka.tools.StreamsResetter' tool");

    assertThat(lasting(failure, ExitCode.USAGE))
        .hasMessageContaining("news.issues has 4 partitions")
        .hasMessageContaining("app-accepted-changelog")
        .hasMessageContaining("broadsheet reset --issues --outputs --indices");
  }

  @Test
  void namesTheFolderOnAFullDisk() {
    var full = new RocksDBException("While appending to file: x.sst: No space left on device");

    assertThat(lasting(new ProcessorStateException(full), ExitCode.UNAVAILABLE))
        .hasMessageContaining("/state/application")
        .hasMessageContaining("without room");
    assertThat(
            lasting(
                new StreamsException(new IOException("No space left on device")),
                ExitCode.UNAVAILABLE))
        .hasMessageContaining("/state/application");
  }

  @Test
  void namesTheFolderThatAnotherProcessUses() {
    var locked = new RocksDBException("While lock file: /x/LOCK: Resource temporarily unavailable");

    assertThat(lasting(new ProcessorStateException(locked), ExitCode.UNAVAILABLE))
        .hasMessageContaining("used by another process");
  }

  @Test
  void knowsDamagedFilesAndMissingOnes() {
    var corrupt = new RocksDBException(new Status(Status.Code.Corruption, null, "checksum"));
    var missing = new RocksDBException("While open a file: x.sst: No such file or directory");

    assertThat(sorter.sort(new ProcessorStateException(corrupt)))
        .isInstanceOf(ThreadFailure.DamagedState.class);
    assertThat(sorter.sort(new ProcessorStateException(missing)))
        .isInstanceOf(ThreadFailure.DamagedState.class);
  }

  @Test
  void namesAnInstallationOfMixedVersions() {
    assertThat(lasting(new NoSuchMethodError("x"), ExitCode.UNAVAILABLE))
        .hasMessageContaining("mixes versions");
  }

  private StopException lasting(Throwable failure, ExitCode code) {
    ThreadFailure sorted = sorter.sort(failure);
    assertThat(sorted).isInstanceOf(ThreadFailure.Lasting.class);
    assertThat(sorted.reason().exitCode()).isEqualTo(code);
    return sorted.reason();
  }
}
