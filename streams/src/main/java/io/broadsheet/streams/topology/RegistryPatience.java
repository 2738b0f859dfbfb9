package io.broadsheet.streams.topology;

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
 * Asks the registry again, with backoff, for as long as the consumer may stay away from its group;
 * registry trouble is never bad data.
 *
 * @param registry who is asked
 * @param backoff the waits
 * @param limit how long to go on
 * @param sleeper what waits
 */
record RegistryPatience(
    RegistryConnection registry, Backoff backoff, Duration limit, Sleeper sleeper) {

  private static final Logger LOG = LoggerFactory.getLogger(RegistryPatience.class);
  private static final int NOT_FOUND = 404;

  /** What waits between attempts. */
  interface Sleeper {
    void sleep(Duration time) throws InterruptedException;
  }

  /** A question to the registry. */
  interface Question<T> {
    T ask() throws IOException, RestClientException;
  }

  /** The registry does not know what was asked for. */
  static final class NotFoundException extends Exception {
    private static final long serialVersionUID = 1L;

    NotFoundException(String message) {
      super(message);
    }
  }

  /**
   * The answer to {@code question}.
   *
   * @throws NotFoundException if the registry says that there is none
   * @throws StopException if the registry refuses us, or cannot be reached for too long
   */
  <T> T answer(Question<T> question) throws NotFoundException {
    Duration waited = Duration.ZERO;
    for (int attempt = 1; ; attempt++) {
      String trouble;
      try {
        return question.ask();
      } catch (RestClientException e) {
        if (e.getStatus() == NOT_FOUND) {
          throw new NotFoundException(e.getMessage());
        }
        throwRefusal(e);
        trouble = "HTTP " + e.getStatus();
      } catch (IOException e) {
        throwRefusal(e);
        trouble = e.getMessage();
      }
      waited = waited.plus(pause(attempt, trouble, waited));
    }
  }

  private void throwRefusal(Exception failure) {
    RegistryRefusal.in(registry, failure)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  private Duration pause(int attempt, String trouble, Duration waited) {
    if (waited.compareTo(limit) > 0) {
      throw new StopException(
          ExitCode.UNAVAILABLE,
          "The schema registry did not answer for " + limit.toSeconds() + " s: " + trouble);
    }
    Duration wait = backoff.wait(attempt, RandomGenerator.getDefault());
    LOG.warn(
        "The schema registry has trouble ({}); asking again in {} ms", trouble, wait.toMillis());
    try {
      sleeper.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StopException(ExitCode.UNAVAILABLE, "Stopped while waiting for the registry", e);
    }
    return wait.plusMillis(1);
  }
}
