package io.broadsheet.indexer.step;

import io.broadsheet.indexer.bulk.Prepared;
import io.broadsheet.indexer.index.IndexDefinition;
import io.broadsheet.indexer.index.Indices;
import io.broadsheet.runtime.serde.RegistryDecoder;
import io.broadsheet.runtime.settings.RegistryConnection;
import io.broadsheet.schemas.Coverage;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.RawIssue;
import io.broadsheet.schemas.Topics;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The step of each topic that is indexed. */
public final class TopicSteps implements Step {

  private final Map<String, Step> byTopic;

  private TopicSteps(Map<String, Step> byTopic) {
    this.byTopic = byTopic;
  }

  /**
   * The steps from {@code topics} into {@code indices}.
   *
   * @param alias the alias by which an index is written to
   */
  public static TopicSteps of(
      Topics topics,
      Indices indices,
      Function<IndexDefinition, String> alias,
      RegistryConnection registry) {
    var articles =
        new ArticleStep(
            RegistryDecoder.<EnrichedArticle>of(registry, topics.enriched()),
            new ArticleOperations.Aliases(
                alias.apply(indices.articles()), alias.apply(indices.mentions())));
    var coverage =
        new CoverageStep(
            RegistryDecoder.<Coverage>of(registry, topics.coverage()),
            alias.apply(indices.coverage()));
    var issues =
        new IssueStep(
            RegistryDecoder.<RawIssue>of(registry, topics.issues()), alias.apply(indices.issues()));
    return new TopicSteps(
        Map.of(
            topics.enriched().name(), articles,
            topics.coverage().name(), coverage,
            topics.issues().name(), issues));
  }

  /** The names of the topics that they read. */
  public Set<String> topics() {
    return byTopic.keySet();
  }

  @Override
  public Prepared prepare(ConsumerRecord<byte[], byte[]> record) {
    return byTopic.get(record.topic()).prepare(record);
  }
}
