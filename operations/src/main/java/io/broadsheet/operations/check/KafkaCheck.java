package io.broadsheet.operations.check;

import io.broadsheet.operations.inspect.InternalTopics;
import io.broadsheet.operations.inspect.KafkaView;
import io.broadsheet.schemas.Topic;
import io.broadsheet.schemas.Topics;
import io.broadsheet.streams.service.StreamsSettings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.DescribeClusterResult;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.FinalizedVersionRange;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.ConfigResource;

/**
 * Looks at Kafka.
 *
 * @param kafka where to look
 * @param prefix names the environment
 */
record KafkaCheck(KafkaView kafka, String prefix) {

  private static final String FEATURE = "metadata.version";

  List<Finding> run() throws InterruptedException {
    var findings = new ArrayList<Finding>();
    findings.add(cluster());
    Topics topics = Topics.of(prefix);
    Set<String> all = kafka.topics();
    Map<String, TopicCheck.There> there =
        there(topics.all().stream().map(Topic::name).filter(all::contains).toList());
    for (Topic topic : topics.all()) {
      findings.addAll(TopicCheck.check(topic, Optional.ofNullable(there.get(topic.name()))));
    }
    var partitions = new TreeMap<String, Integer>();
    there.forEach((name, topic) -> partitions.put(name, topic.partitions()));
    if (!partitions.isEmpty()) {
      findings.add(TopicCheck.partitions(partitions, topics.issues().name(), internal(all)));
    }
    return findings;
  }

  private Finding cluster() throws InterruptedException {
    DescribeClusterResult cluster = kafka.admin().describeCluster();
    FinalizedVersionRange level =
        kafka
            .get(kafka.admin().describeFeatures().featureMetadata())
            .finalizedFeatures()
            .get(FEATURE);
    return new Finding.Fine(
        "kafka",
        "cluster %s, %d brokers%s"
            .formatted(
                kafka.get(cluster.clusterId()),
                kafka.get(cluster.nodes()).size(),
                level == null ? "" : ", " + FEATURE + " " + level.maxVersionLevel()));
  }

  /** The partitions of those topics of streams' own that our user may see. */
  private Map<String, Integer> internal(Set<String> all) throws InterruptedException {
    String application = StreamsSettings.applicationId(prefix);
    List<String> internal =
        all.stream().filter(topic -> InternalTopics.isInternal(topic, application)).toList();
    return kafka.get(kafka.admin().describeTopics(internal).allTopicNames()).entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, topic -> topic.getValue().partitions().size()));
  }

  private Map<String, TopicCheck.There> there(List<String> ours) throws InterruptedException {
    var rights = new DescribeTopicsOptions().includeAuthorizedOperations(true);
    Map<String, TopicDescription> described =
        kafka.get(kafka.admin().describeTopics(ours, rights).allTopicNames());
    Map<String, Config> settings = settings(ours);
    return described.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, topic -> there(topic.getValue(), settings.get(topic.getKey()))));
  }

  private Map<String, Config> settings(Collection<String> names) throws InterruptedException {
    List<ConfigResource> resources =
        names.stream().map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name)).toList();
    return kafka.get(kafka.admin().describeConfigs(resources).all()).entrySet().stream()
        .collect(Collectors.toMap(found -> found.getKey().name(), Map.Entry::getValue));
  }

  private static TopicCheck.There there(TopicDescription topic, Config config) {
    Set<AclOperation> rights = topic.authorizedOperations();
    return new TopicCheck.There(
        topic.partitions().size(),
        topic.partitions().getFirst().replicas().size(),
        topic.partitions().stream()
            .filter(partition -> partition.leader() == null || partition.leader().isEmpty())
            .count(),
        config.entries().stream()
            .filter(entry -> entry.value() != null)
            .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value)),
        Optional.ofNullable(rights).filter(some -> !some.isEmpty()));
  }
}
