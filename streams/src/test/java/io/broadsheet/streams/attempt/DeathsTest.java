package io.broadsheet.streams.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.TaskMigratedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeathsTest {

  static Stream<Throwable> ofTheRecord() {
    return Stream.of(
        new OutOfMemoryError(),
        new StackOverflowError(),
        new StreamsException(new NullPointerException()),
        new IllegalStateException());
  }

  static Stream<Throwable> ofOthers() {
    return Stream.of(
        new StreamsException(new StopException(ExitCode.UNAVAILABLE, "the registry is away")),
        new StreamsException(new TimeoutException()),
        new TaskMigratedException("fenced", new ProducerFencedException("fenced")),
        new UnsatisfiedLinkError());
  }

  @ParameterizedTest
  @MethodSource("ofTheRecord")
  void aRecordMayBeToBlameForWhatOurOwnCodeDiesOf(Throwable death) {
    assertThat(Deaths.isTroubleElsewhere(death)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("ofOthers")
  void noRecordIsToBlameForServersAndPrograms(Throwable death) {
    assertThat(Deaths.isTroubleElsewhere(death)).isTrue();
  }
}
