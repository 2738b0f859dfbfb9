package io.broadsheet.lab.bench;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.broadsheet.indexer.index.IndexDefinition;
import io.broadsheet.operations.inspect.KafkaView;
import io.broadsheet.schemas.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.common.Node;

/** What stands on disk of everything that went through a environment. */
record StoredBytes(BenchEnvironment environment, ElasticsearchClient client) {

  /** What stands there now; {@code state} is the folder of streams. */
  Figures.Stored now(Path state) throws IOException, InterruptedException {
    Set<String> ours =
        environment.topics().all().stream()
            .map(Topic::name)
            .collect(Collectors.toUnmodifiableSet());
    try (KafkaView kafka = KafkaView.open(environment.connections().kafka())) {
      List<Integer> brokers =
          kafka.get(kafka.admin().describeCluster().nodes()).stream().map(Node::id).toList();
      var logs = kafka.get(kafka.admin().describeLogDirs(brokers).allDescriptions()).values();
      return new Figures.Stored(
          bytes(logs, ours::contains),
          bytes(logs, topic -> topic.startsWith(environment.prefix() + "broadsheet-streams")),
          files(state),
          indices());
    }
  }

  private static long bytes(
      Collection<Map<String, LogDirDescription>> logs, Predicate<String> topics) {
    return logs.stream()
        .flatMap(folders -> folders.values().stream())
        .flatMap(folder -> folder.replicaInfos().entrySet().stream())
        .filter(replica -> topics.test(replica.getKey().topic()))
        .mapToLong(replica -> replica.getValue().size())
        .sum();
  }

  private static long files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(Path::toFile).filter(file -> file.isFile()).mapToLong(f -> f.length()).sum();
    }
  }

  private long indices() throws IOException {
    List<String> aliases =
        environment.indices().all().stream().map(IndexDefinition::alias).toList();
    client.indices().flush(flush -> flush.index(aliases));
    var total = client.indices().stats(stats -> stats.index(aliases)).all().total();
    return total.store().sizeInBytes();
  }
}
