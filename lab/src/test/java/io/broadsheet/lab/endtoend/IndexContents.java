package io.broadsheet.lab.endtoend;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.runtime.serde.Decoded;
import io.broadsheet.runtime.serde.RegistryDecoder;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.HeaderNames;
import io.broadsheet.schemas.RawIssue;
import io.broadsheet.schemas.Topics;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What the indices hold: the version of each document, by its id.
 *
 * @param articles by article id
 * @param mentions by article id and number
 * @param coverage by entity and day
 * @param issues by issue id
 */
record IndexContents(
    Map<String, Long> articles,
    Map<String, Long> mentions,
    Map<String, Long> coverage,
    Map<String, Long> issues) {

  /** What a search finds now. */
  static IndexContents found(TestEnvironment environment) throws IOException {
    return new IndexContents(
        versions(environment, "articles"),
        versions(environment, "mentions"),
        versions(environment, "coverage"),
        versions(environment, "issues"));
  }

  /** What the indices must hold by what the topics hold. */
  static IndexContents expected(TestEnvironment environment) {
    String kafka = environment.addresses().kafka();
    Topics topics = environment.topics();
    var enriched = TopicContents.read(kafka, topics.enriched());
    return new IndexContents(
        enriched.live(),
        mentions(enriched, environment),
        TopicContents.read(kafka, topics.coverage()).live(),
        issues(TopicContents.read(kafka, topics.issues()), environment));
  }

  /** Without those that are no issues at all. */
  private static Map<String, Long> issues(TopicContents topic, TestEnvironment environment) {
    RegistryDecoder<RawIssue> decoder =
        RegistryDecoder.of(environment.environment().registry(), environment.topics().issues());
    var good =
        topic.records().stream()
            .filter(
                record ->
                    record.value() == null
                        || decoder.decode(record.value()) instanceof Decoded.Value<RawIssue>)
            .toList();
    return new TopicContents(good).live(ConsumerRecord::timestamp);
  }

  /** The version of each document of a kind. */
  static Map<String, Long> versions(TestEnvironment environment, String kind) throws IOException {
    ElasticsearchClient client = environment.client();
    String alias = environment.alias(kind);
    client.indices().refresh(refresh -> refresh.index(alias));
    var found = new TreeMap<String, Long>();
    ResponseBody<ObjectNode> page =
        client.search(
            search ->
                search
                    .index(alias)
                    .size(5_000)
                    .version(true)
                    .source(source -> source.fetch(false))
                    .scroll(keep -> keep.time("1m")),
            ObjectNode.class);
    while (!page.hits().hits().isEmpty()) {
      page.hits().hits().forEach((Hit<ObjectNode> hit) -> found.put(hit.id(), hit.version()));
      String next = page.scrollId();
      page =
          client.scroll(
              scroll -> scroll.scrollId(next).scroll(keep -> keep.time("1m")), ObjectNode.class);
    }
    return found;
  }

  private static Map<String, Long> mentions(TopicContents enriched, TestEnvironment environment) {
    RegistryDecoder<EnrichedArticle> decoder =
        RegistryDecoder.of(environment.environment().registry(), environment.topics().enriched());
    var last =
        enriched.records().stream()
            .collect(Collectors.toMap(ConsumerRecord::key, record -> record, (_, later) -> later));
    var mentions = new TreeMap<String, Long>();
    last.values().stream()
        .filter(record -> record.value() != null)
        .forEach(
            record -> {
              long revision = Long.parseLong(TopicContents.header(record, HeaderNames.REVISION));
              for (int n = 0; n < count(decoder.decode(record.value())); n++) {
                mentions.put(record.key() + "#" + n, revision);
              }
            });
    return mentions;
  }

  private static int count(Decoded<EnrichedArticle> decoded) {
    return decoded instanceof Decoded.Value<EnrichedArticle>(EnrichedArticle article)
        ? article.getEntities().stream().mapToInt(entity -> entity.getMentions().size()).sum()
        : 0;
  }
}
