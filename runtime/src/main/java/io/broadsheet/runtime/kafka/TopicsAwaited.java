package io.broadsheet.runtime.kafka;

import io.broadsheet.runtime.failure.Backoff;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.KafkaConnection;
import io.broadsheet.schemas.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.AuthenticationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits until Kafka and the topics are there.
 *
 * @param kafka how to reach Kafka
 * @param backoff the waits between two looks
 * @param limit how long to wait in all
 */
public record TopicsAwaited(KafkaConnection kafka, Backoff backoff, Duration limit) {

  private static final Logger LOG = LoggerFactory.getLogger(TopicsAwaited.class);
  private static final int REQUEST_MILLIS = 5_000;

  /**
   * Returns once all of {@code topics} are there.
   *
   * @throws StopException if they are not there in time, or Kafka refuses us
   */
  public void await(List<Topic> topics) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    try (Admin admin = Admin.create(settings())) {
      for (int attempt = 1; ; attempt++) {
        String missing = missing(admin, topics);
        if (missing.isEmpty()) {
          return;
        }
        if (System.nanoTime() > deadline) {
          throw new StopException(
              ExitCode.UNAVAILABLE, "Waited " + limit.toSeconds() + " s in vain. " + missing);
        }
        LOG.info("Waiting: {}", missing);
        Thread.sleep(backoff.wait(attempt, RandomGenerator.getDefault()));
      }
    }
  }

  private Map<String, Object> settings() {
    return kafka.client(
        Map.of("request.timeout.ms", REQUEST_MILLIS, "default.api.timeout.ms", REQUEST_MILLIS),
        Map.of());
  }

  private String missing(Admin admin, List<Topic> topics) throws InterruptedException {
    try {
      var names = new TreeSet<>(topics.stream().map(Topic::name).collect(Collectors.toSet()));
      names.removeAll(admin.listTopics().names().get());
      return names.isEmpty()
          ? ""
          : "These topics are missing (`broadsheet topics create` makes them): "
              + String.join(", ", names);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof AuthenticationException refused) {
        throw new StopException(
            ExitCode.USAGE, "Kafka at " + kafka + " does not know us: " + refused.getMessage(), e);
      }
      return "Kafka at " + kafka + " does not answer (" + e.getCause().getMessage() + ")";
    }
  }
}
