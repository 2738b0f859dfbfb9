package io.broadsheet.operations.trace;

import io.broadsheet.operations.inspect.Keys;
import io.broadsheet.operations.inspect.NewestRecords.Newest;
import io.broadsheet.operations.inspect.NewestRecords.Slot;
import io.broadsheet.runtime.serde.Decoded;
import io.broadsheet.runtime.serde.RegistryDecoder;
import io.broadsheet.runtime.serde.RegistrySerde;
import io.broadsheet.runtime.settings.RegistryConnection;
import io.broadsheet.schemas.Article;
import io.broadsheet.schemas.Coverage;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.RawIssue;
import io.broadsheet.schemas.Section;
import io.broadsheet.schemas.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Everything that the topics have of one issue, as far as they were read. */
final class Traces {

  private final IssueNames names;
  private final Topics topics;
  private final Map<String, TopicTraces> byTopic = new HashMap<>();
  private final Map<Slot, Newest> issue = new HashMap<>();
  private final Set<String> articleIds = new TreeSet<>();
  private final Set<String> pageIds = new TreeSet<>();

  Traces(String issueId, Topics topics, RegistryConnection registry) {
    this.names = new IssueNames(issueId);
    this.topics = topics;
    pageIds.add(issueId);
    var client = RegistrySerde.client(registry);
    RegistryDecoder<RawIssue> issues = RegistryDecoder.of(registry, client, topics.issues());
    RegistryDecoder<Article> articles = RegistryDecoder.of(registry, client, topics.articles());
    RegistryDecoder<EnrichedArticle> enriched =
        RegistryDecoder.of(registry, client, topics.enriched());
    RegistryDecoder<Coverage> coverage = RegistryDecoder.of(registry, client, topics.coverage());
    byTopic.put(topics.issues().name(), of(issues, this::inIssue));
    byTopic.put(topics.articles().name(), of(articles, this::inArticle));
    byTopic.put(topics.enriched().name(), of(enriched, this::inEnriched));
    byTopic.put(topics.coverage().name(), of(coverage, this::inCoverage));
  }

  /** Takes note of the next record of any of the topics. */
  void accept(ConsumerRecord<byte[], byte[]> record) {
    Keys.of(record).ifPresent(key -> noteKey(key, record));
    byTopic.get(record.topic()).accept(record);
  }

  /** The newest record of the issue in each partition that has one; one, if all is well. */
  Map<Slot, Newest> issue() {
    return Map.copyOf(issue);
  }

  List<Trace> issues() {
    List<Trace> readable = byTopic.get(topics.issues().name()).live();
    return readable.isEmpty() && !isWithdrawn()
        ? List.of(new Trace(names.issueId(), "a record that cannot be read", 0))
        : readable;
  }

  List<Trace> articles() {
    return byTopic.get(topics.articles().name()).live();
  }

  List<Trace> enriched() {
    return byTopic.get(topics.enriched().name()).live();
  }

  List<Trace> coverage() {
    return byTopic.get(topics.coverage().name()).live();
  }

  private boolean isWithdrawn() {
    return issue.values().stream().allMatch(Newest::tombstone);
  }

  /** The ids of all articles that were ever made of it, as far as topics remember. */
  Set<String> articleIds() {
    return Set.copyOf(articleIds);
  }

  /** The ids of its pages. */
  Set<String> pageIds() {
    return Set.copyOf(pageIds);
  }

  private void noteKey(String key, ConsumerRecord<byte[], byte[]> record) {
    if (record.topic().equals(topics.issues().name())) {
      if (key.equals(names.issueId())) {
        var partition = new TopicPartition(record.topic(), record.partition());
        issue.put(new Slot(partition, key), new Newest(record.offset(), record.value() == null));
      }
    } else if (names.isArticle(key)) {
      articleIds.add(key);
    }
  }

  /** What cannot be read but names the issue counts as a trace: nobody may overlook it. */
  private <T extends SpecificRecord> TopicTraces of(
      RegistryDecoder<T> decoder, Function<T, Optional<Trace>> look) {
    return new TopicTraces(
        record ->
            names.standsIn(record.value())
                ? switch (decoder.decode(record.value())) {
                  case Decoded.Value<T>(T value) -> look.apply(value);
                  case Decoded.Failed<T>(var why) ->
                      Optional.of(new Trace(Keys.of(record).orElse(""), why.message(), 0));
                }
                : Optional.empty());
  }

  private Optional<Trace> inIssue(RawIssue raw) {
    return raw.getIssueId().equals(names.issueId())
        ? Optional.of(new Trace(raw.getIssueId(), raw.getSource(), 0))
        : Optional.empty();
  }

  private Optional<Trace> inArticle(Article article) {
    return article.getIssueId().equals(names.issueId())
        ? Optional.of(new Trace(article.getId(), text(article.getHeadline()), 0))
        : Optional.empty();
  }

  /** An article of another issue may be continued on a page of this one. */
  private Optional<Trace> inEnriched(EnrichedArticle article) {
    boolean own = article.getIssueId().equals(names.issueId());
    List<String> pages =
        article.getSections().stream()
            .map(Section::getPageId)
            .filter(names::isPage)
            .distinct()
            .toList();
    if (!own && pages.isEmpty()) {
      return Optional.empty();
    }
    pageIds.addAll(pages);
    long mentions =
        article.getEntities().stream().mapToLong(entity -> entity.getMentions().size()).sum();
    return Optional.of(new Trace(article.getId(), text(article.getHeadline()), mentions));
  }

  private Optional<Trace> inCoverage(Coverage coverage) {
    return coverage.getArticleIds().stream().anyMatch(names::isArticle)
        ? Optional.of(
            new Trace(
                coverage.getEntityId() + "|" + coverage.getDay(),
                coverage.getName(),
                coverage.getMentions()))
        : Optional.empty();
  }

  private static String text(String headline) {
    return Objects.requireNonNullElse(headline, "");
  }
}
