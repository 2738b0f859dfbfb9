package io.broadsheet.ingest;

import io.broadsheet.ingest.issue.IssueReader;
import io.broadsheet.ingest.issue.UnreadIssue;
import io.broadsheet.ingest.ledger.Ledger;
import io.broadsheet.ingest.ledger.PublishedIssue;
import io.broadsheet.ingest.publish.Delivery;
import io.broadsheet.ingest.publish.IssuePublisher;
import io.broadsheet.ingest.publish.KafkaCluster;
import io.broadsheet.ingest.publish.PublishTarget;
import io.broadsheet.ingest.refusal.FileOutcome;
import io.broadsheet.ingest.refusal.Reason;
import io.broadsheet.ingest.refusal.Refusal;
import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.log.LogField;
import io.broadsheet.runtime.serde.RegistryEncoder;
import io.broadsheet.schemas.RawIssue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Takes files to their fate: published, skipped or refused, each with its event and ledger line.
 */
final class Dispatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

  /** What is done with files that the ledger knows, and with those that are being written. */
  enum Policy {
    /** Everything is published. */
    EVERYTHING,
    /** What was acknowledged is skipped. */
    RESUME,
    /** So too, and files that change come again when they are still. */
    WATCH;

    static Policy of(Mode mode) {
      return switch (mode) {
        case Mode.Once once -> once.resume() ? RESUME : EVERYTHING;
        case Mode.Loop _ -> EVERYTHING;
        case Mode.Watch _ -> WATCH;
      };
    }
  }

  /**
   * What a dispatch works with.
   *
   * @param cluster which Kafka it is
   * @param ledger what was done before, if that is kept
   * @param replacement what happens to a file whose id Kafka has from another file
   */
  record Parts(
      KafkaCluster cluster,
      IssueReader reader,
      RegistryEncoder<RawIssue> encoder,
      IssuePublisher publisher,
      Optional<Ledger> ledger,
      Replacement replacement,
      IngestListener listener) {}

  private final Parts parts;
  private final PublishTarget target;
  private final Policy policy;
  private final StopSignal stop;
  private final IssueLedger issueLedger;
  private final Map<String, Refusal> refused = new HashMap<>();
  private final AtomicReference<StopException> trouble = new AtomicReference<>();

  Dispatch(Parts parts, PublishTarget target, Policy policy, StopSignal stop) {
    this.parts = parts;
    this.target = target;
    this.policy = policy;
    this.stop = stop;
    this.issueLedger = new IssueLedger(parts.cluster(), target.issues(), parts.ledger());
  }

  /**
   * Reads and sends one issue.
   *
   * @return why it is not sent, if it was refused
   * @throws StopException if Kafka, the registry or the ledger is in trouble
   */
  Optional<Refusal> send(UnreadIssue draft) throws InterruptedException {
    check();
    return switch (parts.reader().read(draft)) {
      case FileOutcome.Rejected<RawIssue>(Reason reason, String message) ->
          reject(new Refusal(draft.file().source(), reason, message));
      case FileOutcome.Accepted<RawIssue>(RawIssue issue) -> {
        Optional<Refusal> rival = issueLedger.rival(draft, issue);
        if (rival.isPresent() && parts.replacement() == Replacement.REFUSED) {
          yield reject(rival.get());
        }
        refused.remove(draft.file().source());
        takeUp(draft.file().source());
        if (policy != Policy.EVERYTHING && issueLedger.isAcknowledged(issue)) {
          skip(draft, issue);
        } else {
          publish(draft, issue);
        }
        yield Optional.empty();
      }
    };
  }

  /**
   * Refuses a file: its fate is told, and written down unless the ledger says the same. While
   * folders are watched, a file that is refused again for the same reason is not told again.
   */
  void refuse(Refusal refusal) {
    Refusal before = refused.put(refusal.source(), refusal);
    if (policy == Policy.WATCH && refusal.equals(before)) {
      return;
    }
    takeUp(refusal.source());
    refuseAfterRead(refusal);
  }

  /** Waits until the fate of all that was sent is known and written down. */
  void finish() {
    parts.publisher().settle();
    issueLedger.close();
    check();
  }

  @Override
  public void close() {
    parts.publisher().close();
    issueLedger.close();
  }

  /**
   * Looks whether something has happened behind the scenes.
   *
   * @throws StopException if Kafka or the ledger is in trouble
   */
  void check() {
    issueLedger
        .trouble()
        .or(() -> Optional.ofNullable(trouble.get()))
        .ifPresent(
            e -> {
              throw e;
            });
  }

  private Optional<Refusal> reject(Refusal refusal) {
    boolean comesAgain = policy == Policy.WATCH && refusal.reason() == Reason.CHANGED;
    if (!comesAgain) {
      refuse(refusal);
    }
    return Optional.of(refusal);
  }

  private void takeUp(String source) {
    if (policy == Policy.WATCH) {
      tell(new IngestEvent.Found(1));
    }
    tell(new IngestEvent.Read(source));
  }

  private void publish(UnreadIssue draft, RawIssue issue) throws InterruptedException {
    Optional<byte[]> value = encode(draft, issue);
    if (value.isEmpty()) {
      unacknowledged(draft, "stopped before it was sent");
    } else if (IssuePublisher.fits(value.get())) {
      if (issue.getNewspaper() == null) {
        tell(new IngestEvent.Nameless(draft.file().source()));
      }
      tell(
          new IngestEvent.Sent(
              draft.file().source(), issue.getIssueId(), issue.getSizeBytes(), value.get().length));
      parts
          .publisher()
          .send(issue.getIssueId(), value.get(), delivery -> settle(draft, issue, delivery));
    } else {
      refuseAfterRead(
          new Refusal(
              draft.file().source(),
              Reason.TOO_LARGE,
              "as UTF-8 it is larger than a record may be. Split it into pages."));
    }
  }

  private Optional<byte[]> encode(UnreadIssue draft, RawIssue issue) {
    try {
      return parts.encoder().encode(target.issues(), issue);
    } catch (StopException e) {
      unacknowledged(draft, "it was not sent, because the schema registry failed");
      throw e;
    }
  }

  /** Runs on a thread of the producer, and so waits for nothing. */
  private void settle(UnreadIssue draft, RawIssue issue, Delivery delivery) {
    switch (delivery) {
      case Delivery.Acknowledged acknowledged -> {
        LOG.atLevel(policy == Policy.WATCH ? Level.INFO : Level.DEBUG)
            .addKeyValue(LogField.ISSUE, LogField.id(issue.getIssueId()))
            .log("Published {}", draft.file().source());
        issueLedger.acknowledged(
            draft,
            PublishedIssue.of(issue),
            acknowledged,
            () ->
                tell(
                    new IngestEvent.Acknowledged(
                        draft.file().source(), issue.getIssueId(), issue.getSizeBytes())));
      }
      case Delivery.Rejected(String message) ->
          refuseAfterRead(new Refusal(draft.file().source(), Reason.TOO_LARGE, message));
      case Delivery.Unacknowledged(String message, boolean settings) -> {
        unacknowledged(draft, message);
        if (!stop.isRequested()) {
          trouble.compareAndSet(null, target.trouble(message, settings));
        }
      }
    }
  }

  private void unacknowledged(UnreadIssue draft, String message) {
    tell(new IngestEvent.Unacknowledged(draft.file().source(), message));
  }

  private void skip(UnreadIssue draft, RawIssue issue) {
    issueLedger.renew(draft, issue);
    tell(new IngestEvent.Skipped(draft.file().source(), issue.getIssueId()));
  }

  private void refuseAfterRead(Refusal refusal) {
    issueLedger.refused(refusal, () -> tell(new IngestEvent.Refused(refusal)));
  }

  private void tell(IngestEvent event) {
    parts.listener().on(event);
  }
}
