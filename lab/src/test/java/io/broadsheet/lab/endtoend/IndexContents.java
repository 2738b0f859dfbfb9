package io.broadsheet.lab.endtoend;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.runtime.serde.Decoded;
import io.broadsheet.runtime.serde.RegistryDecoder;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.RawIssue;
import io.broadsheet.schemas.RecordHeaders;
import io.broadsheet.schemas.Topics;
import io.broadsheet.stack.demo.Demo;
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
  static IndexContents found(ElasticsearchClient client) throws IOException {
    return new IndexContents(
        versions(client, "articles"),
        versions(client, "mentions"),
        versions(client, "coverage"),
        versions(client, "issues"));
  }

  /** What the indices must hold by what the topics hold. */
  static IndexContents expected(Demo.Started servers) {
    String kafka = servers.stack().addresses().kafka();
    Topics topics = Topics.of("");
    var enriched = TopicContents.read(kafka, topics.enriched());
    return new IndexContents(
        enriched.live(),
        mentions(enriched, servers),
        TopicContents.read(kafka, topics.coverage()).live(),
        issues(TopicContents.read(kafka, topics.issues()), servers));
  }

  /** Without those that are no issues at all. */
  private static Map<String, Long> issues(TopicContents topic, Demo.Started servers) {
    RegistryDecoder<RawIssue> decoder =
        RegistryDecoder.of(servers.environment().registry(), RawIssue.getClassSchema());
    var good =
        topic.records().stream()
            .filter(
                record ->
                    record.value() == null
                        || decoder.decode(record.value()) instanceof Decoded.Value<RawIssue>)
            .toList();
    return new TopicContents(good).live(ConsumerRecord::timestamp);
  }

  /** The version of each document behind an alias. */
  static Map<String, Long> versions(ElasticsearchClient client, String alias) throws IOException {
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

  private static Map<String, Long> mentions(TopicContents enriched, Demo.Started servers) {
    RegistryDecoder<EnrichedArticle> decoder =
        RegistryDecoder.of(servers.environment().registry(), EnrichedArticle.getClassSchema());
    var last =
        enriched.records().stream()
            .collect(Collectors.toMap(ConsumerRecord::key, record -> record, (_, later) -> later));
    var mentions = new TreeMap<String, Long>();
    last.values().stream()
        .filter(record -> record.value() != null)
        .forEach(
            record -> {
              long revision = Long.parseLong(TopicContents.header(record, RecordHeaders.REVISION));
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
