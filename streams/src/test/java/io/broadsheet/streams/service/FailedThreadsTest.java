package io.broadsheet.streams.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.KafkaConnection;
import io.broadsheet.streams.machine.StateFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

class FailedThreadsTest {

  private Instant now = Instant.EPOCH;
  private final FailedThreads failures =
      new FailedThreads(
          new FailureSorter(
              KafkaConnection.to("kafka:9092"),
              new StateFolder(Path.of("/state/application")),
              "news.issues"),
          () -> now);

  @BeforeEach
  void work() {
    failures.working();
  }

  @Test
  void replacesAThreadTheFirstTime() {
    assertThat(failures.onFailure(new StreamsException(new TimeoutException("slow"))))
        .isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
    assertThat(failures.reason()).isEmpty();
  }

  @Test
  void stopsWithItsReasonWhenItHappensAgainSoon() {
    failures.onFailure(new StreamsException(new TimeoutException("slow")));
    now = now.plus(Duration.ofMinutes(1));

    assertThat(failures.onFailure(new StreamsException(new TimeoutException("still slow"))))
        .isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
    assertThat(failures.reason().orElseThrow().exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
    assertThat(failures.reason().orElseThrow()).hasMessageContaining("still slow");
  }

  @Test
  void forgetsAFailureOfLongAgo() {
    failures.onFailure(new StreamsException(new TimeoutException("slow")));
    now = now.plus(Duration.ofHours(1));

    assertThat(failures.onFailure(new StreamsException(new TimeoutException("slow"))))
        .isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
  }

  @Test
  void stopsAtOnceWhenNoOtherThreadCouldDoBetter() {
    var wrong = new StopException(ExitCode.USAGE, "Run `broadsheet schemas register`.");

    assertThat(failures.onFailure(new StreamsException(wrong)))
        .isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
    assertThat(failures.reason()).contains(wrong);
  }

  @Test
  void stopsAtOnceWhenKafkaRefusesUs() {
    failures.onFailure(new StreamsException(new TopicAuthorizationException("news.issues")));

    assertThat(failures.reason().orElseThrow().exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void saysHowToMakeAMissingTopic() {
    failures.onFailure(new MissingSourceTopicException("news.issues"));

    assertThat(failures.reason().orElseThrow()).hasMessageContaining("broadsheet topics create");
  }

  @Test
  void ownsUpToABugWhenItComesBack() {
    failures.onFailure(new NullPointerException("oops"));
    failures.onFailure(new NullPointerException("oops"));

    assertThat(failures.reason().orElseThrow().exitCode()).isEqualTo(ExitCode.BUG);
  }

  @Test
  void replacesNoThreadBeforeTheTopologyHasWorked() {
    failures.starting();

    assertThat(failures.onFailure(new StreamsException(new TimeoutException("slow"))))
        .isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
    assertThat(failures.reason().orElseThrow()).hasMessageContaining("slow");
  }

  @Test
  void replacesNoThreadThatLacksItsLibraries() {
    assertThat(failures.onFailure(new NoClassDefFoundError("Could not initialize RocksDB")))
        .isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
    assertThat(failures.reason().orElseThrow())
        .hasMessageContaining("temporary folder")
        .hasMessageContaining("noexec");
  }

  @Test
  void endsTheTopologyButNotTheServiceWhenItsStateIsDamaged() {
    assertThat(failures.onFailure(corrupted()))
        .isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);

    assertThat(failures.reason()).isEmpty();
    assertThat(failures.takeDamage()).isPresent();
    assertThat(failures.takeDamage()).isEmpty();
  }

  private static ProcessorStateException corrupted() {
    return new ProcessorStateException(
        new RocksDBException("Bad checksum", new Status(Status.Code.Corruption, null, "Bad")));
  }
}
