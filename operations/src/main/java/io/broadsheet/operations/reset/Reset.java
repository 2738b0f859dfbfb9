package io.broadsheet.operations.reset;

import io.broadsheet.indexer.index.IndexCatalog;
import io.broadsheet.indexer.index.IndexDefinition;
import io.broadsheet.indexer.index.IndexSetup;
import io.broadsheet.indexer.index.Indices;
import io.broadsheet.indexer.index.NewIndex;
import io.broadsheet.indexer.settings.IndexerSettings;
import io.broadsheet.operations.inspect.GroupSnapshot;
import io.broadsheet.operations.inspect.IndexView;
import io.broadsheet.operations.inspect.InternalTopics;
import io.broadsheet.operations.inspect.KafkaView;
import io.broadsheet.operations.reset.ResetPlan.Shape;
import io.broadsheet.operations.setup.TopicSetup;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.file.FileTree;
import io.broadsheet.runtime.settings.KafkaConnection;
import io.broadsheet.schemas.Topic;
import io.broadsheet.schemas.Topics;
import io.broadsheet.streams.service.StreamsSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.TopicDescription;

/**
 * Makes an environment as if new.
 *
 * @param connection how to reach Kafka
 * @param kafka what it has
 * @param index what Elasticsearch has
 * @param prefix names the environment
 * @param stateDirectory where streams keeps its state on this machine
 */
record Reset(
    KafkaConnection connection,
    KafkaView kafka,
    IndexView index,
    String prefix,
    Path stateDirectory) {

  private static final long PAUSE_MILLIS = 200;
  private static final int MOST_LOOKS = 150;

  /** What would be deleted. */
  ResetPlan plan(ResetScope scope) throws InterruptedException {
    String application = StreamsSettings.applicationId(prefix);
    Path state = stateDirectory.resolve(application);
    return new ResetPlan(
        List.of(application, IndexerSettings.group(prefix)),
        kafka.topics().stream()
            .filter(topic -> InternalTopics.isInternal(topic, application))
            .sorted()
            .toList(),
        Files.isDirectory(state) ? List.of(state) : List.of(),
        emptied(scope),
        scope.indices ? behind() : Map.of());
  }

  /** Refuses to go on while anybody is in a group. */
  void refuseRunning(ResetPlan plan) throws InterruptedException {
    var running = new ArrayList<String>();
    for (String id : plan.groups()) {
      GroupSnapshot group = kafka.group(id);
      if (group.members() > 0) {
        running.add("%s has %d members".formatted(id, group.members()));
      }
    }
    if (!running.isEmpty()) {
      throw new StopException(
          ExitCode.INCOMPLETE,
          "Services are running: "
              + String.join("; ", running)
              + ". Stop them first; one that was killed is forgotten after its session timeout.");
    }
  }

  /** Does it. */
  void run(ResetPlan plan) throws InterruptedException {
    for (String group : plan.groups()) {
      if (!kafka.group(group).committed().isEmpty()) {
        kafka.get(kafka.admin().deleteConsumerGroups(List.of(group)).all());
      }
    }
    delete(plan.internal());
    plan.state().forEach(Reset::delete);
    delete(plan.emptied().keySet().stream().map(Topic::name).toList());
    for (Map.Entry<Topic, Shape> topic : plan.emptied().entrySet()) {
      Shape shape = topic.getValue();
      new TopicSetup(connection, shape.partitions(), Optional.of(shape.copies()))
          .run(List.of(topic.getKey()));
    }
    plan.indices().forEach(this::empty);
  }

  private Map<Topic, Shape> emptied(ResetScope scope) throws InterruptedException {
    Topics topics = Topics.of(prefix);
    var chosen = new ArrayList<Topic>();
    if (scope.outputs) {
      chosen.addAll(List.of(topics.articles(), topics.enriched(), topics.coverage()));
    }
    if (scope.deadLetters) {
      chosen.add(topics.deadLetters());
    }
    if (scope.issues) {
      chosen.add(topics.issues());
    }
    Set<String> there = kafka.topics();
    chosen.removeIf(topic -> !there.contains(topic.name()));
    List<String> names = chosen.stream().map(Topic::name).toList();
    Map<String, TopicDescription> described =
        kafka.get(kafka.admin().describeTopics(names).allTopicNames());
    var emptied = new LinkedHashMap<Topic, Shape>();
    for (Topic topic : chosen) {
      var partitions = described.get(topic.name()).partitions();
      emptied.put(
          topic, new Shape(partitions.size(), (short) partitions.getFirst().replicas().size()));
    }
    return emptied;
  }

  /** Those that a rebuild has left go as well, or the next set-up would take one of them. */
  private Map<IndexDefinition, Set<String>> behind() {
    var behind = new LinkedHashMap<IndexDefinition, Set<String>>();
    for (IndexDefinition definition : Indices.of(prefix).all()) {
      IndexCatalog catalog = index.ask(() -> IndexCatalog.of(index.client(), definition));
      Set<String> names = new TreeSet<>(catalog.live());
      names.addAll(catalog.idle());
      names.addAll(catalog.unfinished());
      if (!names.isEmpty()) {
        behind.put(definition, names);
      }
    }
    return behind;
  }

  /** Kafka deletes topics a while after it says so; they cannot be made anew before. */
  private void delete(Collection<String> topics) throws InterruptedException {
    if (topics.isEmpty()) {
      return;
    }
    kafka.get(kafka.admin().deleteTopics(topics).all());
    for (int look = 0; kafka.topics().stream().anyMatch(topics::contains); look++) {
      if (look == MOST_LOOKS) {
        throw new StopException(
            ExitCode.UNAVAILABLE,
            "Kafka has not deleted the topics yet. Run the command again later.");
      }
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
  }

  private void empty(IndexDefinition definition, Set<String> behind) {
    int shards = index.ask(() -> NewIndex.shardsOf(index.client(), behind.iterator().next()));
    index.ask(() -> index.client().indices().delete(d -> d.index(List.copyOf(behind))));
    index.ask(() -> new IndexSetup(index.client(), shards).run(definition));
  }

  private static void delete(Path folder) {
    try {
      FileTree.delete(folder);
    } catch (IOException e) {
      throw new StopException(ExitCode.UNAVAILABLE, "Cannot delete " + folder + ": " + e, e);
    }
  }
}
