package io.broadsheet.streams.topology;

import io.broadsheet.runtime.log.LogField;
import io.broadsheet.schemas.HeaderNames;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends out all articles of an issue at once, withdraws those that it no longer has, and remembers
 * what it accepted.
 */
final class PublishIssue
    implements Processor<
        String, StepOutcome<IssueWork.Made<List<EncodedArticle>>>, String, Publication> {

  private static final Logger LOG = LoggerFactory.getLogger(PublishIssue.class);

  private final IssueCounters fates;
  private ProcessorContext<String, Publication> context;
  private KeyValueStore<String, AcceptedIssue> accepted;

  PublishIssue(IssueCounters fates) {
    this.fates = fates;
  }

  @Override
  public void init(ProcessorContext<String, Publication> processorContext) {
    context = processorContext;
    accepted = processorContext.getStateStore(StateStores.ACCEPTED_ISSUES);
  }

  @Override
  public void process(Record<String, StepOutcome<IssueWork.Made<List<EncodedArticle>>>> record) {
    switch (record.value()) {
      case StepOutcome.Alive<IssueWork.Made<List<EncodedArticle>>> page ->
          publish(page.value(), record.timestamp());
      case StepOutcome.Dead<IssueWork.Made<List<EncodedArticle>>> page ->
          throw new IllegalStateException(page.origin() + " is dead");
    }
  }

  private void publish(IssueWork.Made<List<EncodedArticle>> page, long timestamp) {
    IssueWork.Accepted issue = page.accepted();
    var sending = new Sending(issue.revision(), timestamp);
    Map<String, KnownArticle> known = new LinkedHashMap<>();
    issue.before().getArticles().forEach(article -> known.put(article.getId(), article));
    List<KnownArticle> now = new ArrayList<>();
    for (EncodedArticle article : page.made()) {
      now.add(published(sending, article, Optional.ofNullable(known.remove(article.id()))));
    }
    known.values().forEach(gone -> withdraw(sending, gone));
    accepted.put(
        issue.decoded().id(), new AcceptedIssue(issue.fingerprint(), issue.revision(), now));
    LOG.atDebug()
        .addKeyValue(LogField.ISSUE, LogField.id(issue.decoded().id()))
        .log("Published {} articles, revision {}", now.size(), issue.revision());
    fates.published().increment();
  }

  private KnownArticle published(
      Sending sending, EncodedArticle article, Optional<KnownArticle> before) {
    sending.send(article.id(), Optional.of(article), before);
    fates.articles().increment();
    return new KnownArticle(article.id(), article.edition().orElse(""));
  }

  private void withdraw(Sending sending, KnownArticle gone) {
    sending.send(gone.getId(), Optional.empty(), Optional.of(gone));
    fates.tombstones().increment();
  }

  /** Sends with the headers that all of one issue shares. */
  private final class Sending {

    private final long revision;
    private final long timestamp;

    Sending(long revision, long timestamp) {
      this.revision = revision;
      this.timestamp = timestamp;
    }

    void send(String id, Optional<EncodedArticle> article, Optional<KnownArticle> before) {
      String left = before.map(KnownArticle::getEdition).orElse("");
      Headers headers = new RecordHeaders();
      headers.add(HeaderNames.REVISION, Long.toString(revision).getBytes(StandardCharsets.UTF_8));
      context.forward(
          new Record<>(id, new Publication(article, revision, left), timestamp, headers));
    }
  }
}
