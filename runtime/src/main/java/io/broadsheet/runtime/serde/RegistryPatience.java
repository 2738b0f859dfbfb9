package io.broadsheet.runtime.serde;

import io.broadsheet.runtime.access.RegistryRefusal;
import io.broadsheet.runtime.failure.Backoff;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.RegistryConnection;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the schema registry again, with backoff and jitter, while it cannot be reached or has
 * trouble of its own. May be shared by threads.
 *
 * @param registry who is asked
 * @param backoff how long to wait between two attempts
 * @param limit how long to go on, asking and waiting; then the registry counts as unavailable
 * @param pause what waits between two attempts
 */
public record RegistryPatience(
    RegistryConnection registry, Backoff backoff, Duration limit, Pause pause) {

  private static final Logger LOG = LoggerFactory.getLogger(RegistryPatience.class);
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY_REQUESTS = 429;

  /** What waits between two attempts. */
  @FunctionalInterface
  public interface Pause {

    /** Waits; says whether to ask again, or to stop. */
    Next after(Duration time) throws InterruptedException;

    /** What follows a pause. */
    enum Next {
      ASK_AGAIN,
      STOP
    }
  }

  /** A question to the registry. */
  @FunctionalInterface
  public interface Question<T> {

    /** Asks once. */
    T ask() throws IOException, RestClientException;
  }

  /** What came of a question. */
  public sealed interface Answer<T> {

    /** The registry answered with {@code value}. */
    record Given<T>(T value) implements Answer<T> {}

    /** The registry does not have what was asked for. */
    record Unknown<T>(RestClientException said) implements Answer<T> {}

    /** A stop was asked for before there was an answer. */
    record Stopped<T>() implements Answer<T> {}
  }

  /** Patience with {@code registry} of the default backoff. */
  public static RegistryPatience with(RegistryConnection registry, Duration limit, Pause pause) {
    return new RegistryPatience(registry, Backoff.DEFAULT, limit, pause);
  }

  /**
   * The answer to {@code question}.
   *
   * @throws StopException if the registry refuses us, or stays unavailable
   */
  public <T> Answer<T> ask(Question<T> question) {
    Duration spent = Duration.ZERO;
    for (int attempt = 1; ; attempt++) {
      long start = System.nanoTime();
      Exception trouble;
      try {
        return new Answer.Given<>(question.ask());
      } catch (RestClientException e) {
        if (RegistryDecoder.isUnknown(e)) {
          return new Answer.Unknown<>(e);
        }
        refuse(e);
        trouble = e;
      } catch (IOException e) {
        throwRefusal(e);
        trouble = e;
      }
      spent = spent.plusNanos(System.nanoTime() - start);
      if (spent.compareTo(limit) > 0) {
        throw unavailable(trouble);
      }
      Duration wait = backoff.wait(attempt, RandomGenerator.getDefault());
      LOG.warn(
          "The schema registry {} has trouble ({}); asking again in {} ms",
          registry,
          said(trouble),
          wait.toMillis());
      if (waited(wait) == Pause.Next.STOP) {
        return new Answer.Stopped<>();
      }
      spent = spent.plus(wait);
    }
  }

  private Pause.Next waited(Duration wait) {
    try {
      return pause.after(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StopException(
          ExitCode.UNAVAILABLE, "Stopped while waiting for the schema registry", e);
    }
  }

  /** Lets pass what may go away by itself. */
  private void refuse(RestClientException e) {
    throwRefusal(e);
    boolean passes =
        e.getStatus() / 100 != 4
            || e.getStatus() == REQUEST_TIMEOUT
            || e.getStatus() == TOO_MANY_REQUESTS;
    if (!passes) {
      throw new StopException(
          ExitCode.USAGE,
          "The schema registry "
              + registry
              + " refuses to answer ("
              + said(e)
              + "). Check its address and the registry.* settings.",
          e);
    }
  }

  private void throwRefusal(Exception failure) {
    RegistryRefusal.in(registry, failure)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  private StopException unavailable(Exception trouble) {
    return new StopException(
        ExitCode.UNAVAILABLE,
        "The schema registry "
            + registry
            + " could not be reached for "
            + limit.toSeconds()
            + " s ("
            + said(trouble)
            + "). Check --schema-registry, or start it; then run again.",
        trouble);
  }

  private static String said(Exception trouble) {
    return switch (trouble) {
      case RestClientException e -> "HTTP " + e.getStatus();
      default ->
          trouble.getMessage() == null ? trouble.getClass().getSimpleName() : trouble.getMessage();
    };
  }
}
