package io.broadsheet.operations.setup;

import io.broadsheet.runtime.access.KafkaRefusal;
import io.broadsheet.runtime.failure.Backoff;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.KafkaConnection;
import io.broadsheet.schemas.Topic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Makes sure that the topics are there with their settings. Partitions of topics that are there are
 * left alone: changing them would send known keys elsewhere.
 *
 * @param kafka how to reach Kafka
 * @param partitions of new topics
 * @param replication of new topics; empty for the broker's own default
 */
public record TopicSetup(KafkaConnection kafka, int partitions, Optional<Short> replication) {

  private static final int REQUEST_MILLIS = 15_000;

  /** With the usual backoff, some ten seconds. */
  private static final int ATTEMPTS = 8;

  /**
   * Makes sure of all of {@code topics}.
   *
   * @throws StopException if Kafka does not answer or refuses
   */
  public List<SetupStep> run(List<Topic> topics) throws InterruptedException {
    try (Admin admin = admin()) {
      Collection<String> there = get(() -> admin.listTopics().names());
      var steps = new ArrayList<SetupStep>();
      for (Topic topic : topics) {
        steps.add(there.contains(topic.name()) ? adjust(admin, topic) : create(admin, topic));
      }
      return steps;
    }
  }

  private Admin admin() {
    var patience =
        Map.of("request.timeout.ms", REQUEST_MILLIS, "default.api.timeout.ms", REQUEST_MILLIS);
    try {
      return Admin.create(kafka.client(patience, Map.of()));
    } catch (KafkaException e) {
      throw KafkaRefusal.unusable(kafka, e);
    }
  }

  private SetupStep create(Admin admin, Topic topic) throws InterruptedException {
    var created =
        new NewTopic(topic.name(), Optional.of(partitions), replication).configs(topic.settings());
    try {
      admin.createTopics(List.of(created)).all().get();
      get(() -> admin.describeTopics(List.of(topic.name())).allTopicNames());
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw failed(e);
      }
      // Somebody else made it meanwhile, or the client tried twice since an answer was slow.
      adjust(admin, topic);
    }
    return new SetupStep.Created(
        topic.name(), partitions + " partitions, " + topic.settings().get("cleanup.policy"));
  }

  private SetupStep adjust(Admin admin, Topic topic) throws InterruptedException {
    var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    Config config = get(() -> admin.describeConfigs(List.of(resource)).all()).get(resource);
    Map<String, String> different =
        topic.settings().entrySet().stream()
            .filter(setting -> !setting.getValue().equals(config.get(setting.getKey()).value()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    if (different.isEmpty()) {
      return new SetupStep.Unchanged(topic.name());
    }
    Collection<AlterConfigOp> changes =
        different.entrySet().stream()
            .map(setting -> new ConfigEntry(setting.getKey(), setting.getValue()))
            .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
            .toList();
    get(() -> admin.incrementalAlterConfigs(Map.of(resource, changes)).all());
    return new SetupStep.Changed(topic.name(), different.toString());
  }

  /** A topic that was just made may be unknown to the broker that is asked next. */
  private <T> T get(Supplier<KafkaFuture<T>> request) throws InterruptedException {
    for (int attempts = 1; ; attempts++) {
      try {
        return request.get().get();
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof UnknownTopicOrPartitionException) || attempts == ATTEMPTS) {
          throw failed(e);
        }
        Thread.sleep(Backoff.DEFAULT.wait(attempts, RandomGenerator.getDefault()));
      }
    }
  }

  private StopException failed(ExecutionException e) {
    return KafkaRefusal.in(kafka, e.getCause()).orElseGet(() -> notDone(e));
  }

  private StopException notDone(ExecutionException e) {
    return new StopException(
        ExitCode.UNAVAILABLE,
        "Kafka at "
            + kafka
            + " did not do it: "
            + e.getCause().getMessage()
            + ". Check --bootstrap-servers.",
        e);
  }
}
