package io.broadsheet.ingest;

import io.broadsheet.ingest.issue.UnreadIssue;
import io.broadsheet.ingest.ledger.Ledger;
import io.broadsheet.ingest.ledger.LedgerEntry;
import io.broadsheet.ingest.ledger.LedgerWriter;
import io.broadsheet.ingest.ledger.PublishedIssue;
import io.broadsheet.ingest.publish.Delivery;
import io.broadsheet.ingest.publish.KafkaCluster;
import io.broadsheet.ingest.refusal.Reason;
import io.broadsheet.ingest.refusal.Refusal;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.schemas.RawIssue;
import io.broadsheet.schemas.Topic;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What the ledger says of issues on one cluster and topic, and what is written into it. */
final class IssueLedger implements AutoCloseable {

  private final KafkaCluster cluster;
  private final Topic topic;
  private final Optional<Ledger> ledger;
  private final LedgerWriter bookkeeper;
  private final Clock clock = Clock.systemUTC();

  IssueLedger(KafkaCluster cluster, Topic topic, Optional<Ledger> ledger) {
    this.cluster = cluster;
    this.topic = topic;
    this.ledger = ledger;
    this.bookkeeper = new LedgerWriter(ledger);
  }

  /** Whether Kafka has the issue with the same bytes, metadata and charset. */
  boolean isAcknowledged(RawIssue issue) {
    return acknowledgement(issue)
        .filter(done -> done.issue().equals(PublishedIssue.of(issue)))
        .isPresent();
  }

  /**
   * Names the other file that Kafka has the issue from, if {@code draft} has another text and
   * nothing but its path says that both are one page: it may be another newspaper's.
   */
  Optional<Refusal> rival(UnreadIssue draft, RawIssue issue) {
    return draft.metadata().isComplete()
        ? Optional.empty()
        : acknowledgement(issue)
            .filter(done -> !done.issue().sha256().equals(issue.getSha256()))
            .map(LedgerEntry.Acknowledged::location)
            .filter(location -> !location.equals(draft.file().location()))
            .map(location -> otherSource(draft, location));
  }

  private static Refusal otherSource(UnreadIssue draft, String rival) {
    return new Refusal(
        draft.file().source(),
        Reason.OTHER_SOURCE,
        "its id "
            + draft.issueId()
            + " is in Kafka with another text, from "
            + rival
            + ". If it is another newspaper's page, give --newspaper, or a sidecar; if it is a"
            + " corrected one, give --replace.");
  }

  void acknowledged(
      UnreadIssue draft, PublishedIssue issue, Delivery.Acknowledged delivery, Runnable then) {
    bookkeeper.post(
        new LedgerEntry.Acknowledged(
            draft.file().location(),
            issue,
            cluster.id(),
            topic.name(),
            cluster.topicId(),
            delivery.partition(),
            delivery.offset(),
            now()),
        then);
  }

  /** Notes that a file that was refused holds again what Kafka has. */
  void renew(UnreadIssue draft, RawIssue issue) {
    ledger
        .filter(open -> open.failed(draft.file().location()).isPresent())
        .flatMap(_ -> acknowledgement(issue))
        .ifPresent(
            done ->
                acknowledged(
                    draft,
                    done.issue(),
                    new Delivery.Acknowledged(done.partition(), done.offset()),
                    () -> {}));
  }

  /** Notes a refusal, unless the ledger says the same already. */
  void refused(Refusal refusal, Runnable then) {
    String location = location(refusal.source());
    boolean known =
        ledger
            .flatMap(open -> open.failed(location))
            .filter(failed -> failed.message().equals(refusal.message()))
            .isPresent();
    if (known) {
      then.run();
    } else {
      bookkeeper.post(
          new LedgerEntry.Failed(location, refusal.reason().word(), refusal.message(), now()),
          then);
    }
  }

  /** Why the ledger could not be written, if so. */
  Optional<StopException> trouble() {
    return bookkeeper.trouble();
  }

  @Override
  public void close() {
    bookkeeper.close();
  }

  private Optional<LedgerEntry.Acknowledged> acknowledgement(RawIssue issue) {
    return ledger
        .flatMap(open -> open.acknowledged(cluster.id(), topic.name(), issue.getIssueId()))
        .filter(done -> cluster.holds(done.topicId(), done.partition(), done.offset()));
  }

  private static String location(String source) {
    try {
      return Path.of(source).toAbsolutePath().normalize().toString();
    } catch (InvalidPathException e) {
      // A name that this locale cannot spell was refused for just that.
      return source;
    }
  }

  private String now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
