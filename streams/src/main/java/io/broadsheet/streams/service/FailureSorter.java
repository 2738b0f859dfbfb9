package io.broadsheet.streams.service;

import io.broadsheet.runtime.access.KafkaRefusal;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.KafkaConnection;
import io.broadsheet.schemas.Limits;
import io.broadsheet.streams.machine.StateFolder;
import io.broadsheet.streams.machine.StateTrouble;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.MissingSourceTopicException;

/**
 * Names what a thread died of, in one sentence with what to do about it.
 *
 * @param kafka who may refuse us
 * @param folder what may be full, damaged or in use
 * @param issues the name of the topic of raw issues
 */
record FailureSorter(KafkaConnection kafka, StateFolder folder, String issues) {

  private static final Pattern SENT_TO = Pattern.compile("sending record to topic (\\S+)");
  private static final Pattern PARTITIONS =
      Pattern.compile("topic (\\S+) has invalid partitions: expected: (\\d+); actual: (\\d+)");

  ThreadFailure sort(Throwable failure) {
    Optional<StopException> refusal = KafkaRefusal.in(kafka, failure);
    if (refusal.isPresent()) {
      return new ThreadFailure.Lasting(refusal.get());
    }
    Optional<StateTrouble> trouble = StateTrouble.in(failure, folder);
    if (trouble.isPresent()) {
      return switch (trouble.get()) {
        case StateTrouble.Damaged(StopException reason, Throwable damage) ->
            new ThreadFailure.DamagedState(reason, damage);
        case StateTrouble.Lasting(StopException reason) -> new ThreadFailure.Lasting(reason);
      };
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Optional<ThreadFailure> found = of(cause, failure);
      if (found.isPresent()) {
        return found.get();
      }
    }
    return new ThreadFailure.Passing(
        new StopException(ExitCode.BUG, String.valueOf(failure), failure));
  }

  private Optional<ThreadFailure> of(Throwable cause, Throwable failure) {
    Optional<MatchResult> partitions = found(PARTITIONS, cause);
    if (partitions.isPresent()) {
      return usage(recut(partitions.get()), failure);
    }
    return switch (cause) {
      case StopException stop when stop.exitCode() == ExitCode.USAGE ->
          Optional.of(new ThreadFailure.Lasting(stop));
      case StopException stop -> Optional.of(new ThreadFailure.Passing(stop));
      case RecordTooLargeException _ -> usage(tooLarge(failure), failure);
      case RetriableException trouble ->
          Optional.of(
              new ThreadFailure.Passing(
                  new StopException(
                      ExitCode.UNAVAILABLE,
                      "Kafka has trouble: " + trouble.getMessage(),
                      failure)));
      case MissingSourceTopicException missing ->
          usage(
              "A topic is missing. Run `broadsheet topics create`. " + missing.getMessage(),
              failure);
      default -> Optional.empty();
    };
  }

  private String recut(MatchResult partitions) {
    return "The topic %s has %s partitions now, but the state of streams was made when it had %s (%s), and its pages stand in other partitions than their history. Stop streams and the indexer, run `broadsheet reset --issues --outputs --indices`, then ingest all files again."
        .formatted(issues, partitions.group(2), partitions.group(3), partitions.group(1));
  }

  private static String tooLarge(Throwable failure) {
    String topic = "A topic";
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      topic = found(SENT_TO, cause).map(sent -> "The topic " + sent.group(1)).orElse(topic);
    }
    return "%s takes smaller messages than streams makes. Run `broadsheet topics create`, which sets max.message.bytes of our topics to %d; set it on a topic of streams' own with Kafka's kafka-configs."
        .formatted(topic, Limits.MESSAGE);
  }

  private static Optional<MatchResult> found(Pattern pattern, Throwable cause) {
    return pattern.matcher(String.valueOf(cause.getMessage())).results().findFirst();
  }

  private static Optional<ThreadFailure> usage(String message, Throwable failure) {
    return Optional.of(
        new ThreadFailure.Lasting(new StopException(ExitCode.USAGE, message, failure)));
  }
}
