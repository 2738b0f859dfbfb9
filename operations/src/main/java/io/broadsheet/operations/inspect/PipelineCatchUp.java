package io.broadsheet.operations.inspect;

import io.broadsheet.indexer.settings.IndexerSettings;
import io.broadsheet.schemas.Topics;
import io.broadsheet.streams.service.StreamsSettings;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.TopicPartition;

/**
 * Waits until everything that stands in the topic of issues now has gone through streams and the
 * indexer. Streams works in several hops over topics of its own, and commits each hop together with
 * what it wrote for the next: so after as many rounds as there are hops it is through.
 *
 * @param kafka where to look
 * @param catchUp waits
 * @param prefix names the environment
 */
public record PipelineCatchUp(KafkaView kafka, GroupCatchUp catchUp, String prefix) {

  private static final String HOP = "-repartition";

  /** Waits for streams. */
  public GroupCatchUp.Position streams() throws InterruptedException {
    String application = StreamsSettings.applicationId(prefix);
    int hops = 0;
    int rounds = 1;
    while (hops < rounds) {
      Set<String> read = new TreeSet<>(kafka.topics());
      read.removeIf(topic -> !(topic.startsWith(application + "-") && topic.endsWith(HOP)));
      rounds = read.size() + 1;
      read.add(Topics.of(prefix).issues().name());
      GroupCatchUp.Position outcome =
          catchUp.await(application, kafka.ends(kafka.partitions(read)));
      if (outcome instanceof GroupCatchUp.Position.Behind) {
        return outcome;
      }
      hops++;
    }
    return new GroupCatchUp.Position.Passed();
  }

  /** Waits for the indexer, once streams is through. */
  public GroupCatchUp.Position indexer() throws InterruptedException {
    String group = IndexerSettings.group(prefix);
    Set<String> read = new HashSet<>(Set.of(Topics.of(prefix).enriched().name()));
    kafka.group(group).committed().keySet().forEach(partition -> read.add(partition.topic()));
    return catchUp.await(group, ends(read));
  }

  private Map<TopicPartition, Long> ends(Collection<String> topics) throws InterruptedException {
    return new HashMap<>(kafka.ends(kafka.partitions(topics)));
  }
}
