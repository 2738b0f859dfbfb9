package io.broadsheet.ingest.publish;

import io.broadsheet.runtime.access.RegistryRefusal;
import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.failure.Backoff;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.schemas.RawIssue;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Serializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes issues into bytes, and waits with backoff while the schema registry is out of reach. */
public final class IssueSerializer {

  private static final Logger LOG = LoggerFactory.getLogger(IssueSerializer.class);
  private static final int SUBJECT_UNKNOWN = 40401;
  private static final int SCHEMA_UNKNOWN = 40403;
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY = 429;

  private final Serializer<RawIssue> serializer;
  private final Target target;
  private final Runnable retry;

  /**
   * Serializes by {@code serializer} for the topic of {@code target}.
   *
   * @param retry is told each time the registry is asked once more
   */
  public IssueSerializer(Serializer<RawIssue> serializer, Target target, Runnable retry) {
    this.serializer = serializer;
    this.target = target;
    this.retry = retry;
  }

  /**
   * The bytes of {@code issue}; nothing if a stop was asked for while the registry was out of
   * reach.
   *
   * @throws StopException if the registry lacks the schema, or was out of reach for too long
   */
  public Optional<byte[]> serialize(RawIssue issue, StopSignal stop) throws InterruptedException {
    long start = System.nanoTime();
    for (int attempts = 1; ; attempts++) {
      try {
        return Optional.of(serializer.serialize(target.issues().name(), issue));
      } catch (KafkaException e) {
        // The serializer makes some answers of the registry into errors that look like Kafka's.
        refuseSettings(e);
        Duration wait = Backoff.DEFAULT.wait(attempts, RandomGenerator.getDefault());
        if (System.nanoTime() - start + wait.toNanos() > target.patience().toNanos()) {
          throw unavailable(e);
        }
        LOG.warn(
            "The schema registry {} did not answer ({}); trying again",
            target.registry(),
            innermost(e));
        retry.run();
        if (stop.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
          return Optional.empty();
        }
      }
    }
  }

  /** Lets pass what may go away by itself: no answer, or one that says so. */
  private void refuseSettings(KafkaException e) {
    Optional<RestClientException> answer = cause(e, RestClientException.class);
    if (answer.isEmpty() && cause(e, IOException.class).isEmpty()) {
      throw e;
    }
    RegistryRefusal.in(target.registry(), e)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    if (answer.filter(IssueSerializer::isUnknownSchema).isPresent()) {
      throw new StopException(
          ExitCode.USAGE,
          "The schema registry "
              + target.registry()
              + " does not have this version's schema of "
              + target.issues().subject()
              + ". Run: broadsheet schemas register",
          e);
    }
    if (answer.filter(IssueSerializer::isRefusal).isPresent()) {
      throw new StopException(
          ExitCode.USAGE,
          "The schema registry "
              + target.registry()
              + " refuses to answer ("
              + innermost(e)
              + "). Check its address and the registry.* settings.",
          e);
    }
  }

  private static boolean isUnknownSchema(RestClientException answer) {
    return answer.getErrorCode() == SUBJECT_UNKNOWN || answer.getErrorCode() == SCHEMA_UNKNOWN;
  }

  private static boolean isRefusal(RestClientException answer) {
    int status = answer.getStatus();
    return status >= 400 && status < 500 && status != REQUEST_TIMEOUT && status != TOO_MANY;
  }

  private StopException unavailable(KafkaException e) {
    return new StopException(
        ExitCode.UNAVAILABLE,
        "The schema registry "
            + target.registry()
            + " could not be reached for "
            + target.patience().toSeconds()
            + " s ("
            + innermost(e)
            + "). Check --schema-registry, or start it; then run again with --resume.",
        e);
  }

  private static <T extends Exception> Optional<T> cause(Throwable e, Class<T> kind) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return Optional.of(kind.cast(cause));
      }
    }
    return Optional.empty();
  }

  private static String innermost(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }
}
