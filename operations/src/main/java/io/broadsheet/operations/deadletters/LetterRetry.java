package io.broadsheet.operations.deadletters;

import io.broadsheet.indexer.bulk.Fate;
import io.broadsheet.operations.deadletters.Routes.Route;
import io.broadsheet.operations.inspect.NewestRecords;
import io.broadsheet.operations.republish.Candidate;
import io.broadsheet.operations.republish.KafkaIssueLog;
import io.broadsheet.operations.republish.Republisher;
import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.Failure;
import io.broadsheet.runtime.failure.StopException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Tries open letters again. Both ways read the record from its origin, which has it whole even when
 * the letter only points there.
 *
 * @param topic the letters
 * @param patience how long one letter may take while a server has trouble
 * @param stop ends it between two letters
 */
record LetterRetry(DeadLetterTopic topic, Duration patience, StopSignal stop) {

  /** What became of a letter. */
  enum Result {
    /** Published again to the topic of issues. */
    PUBLISHED,
    /** Written to the index, or found there. */
    INDEXED,
    /** A newer record came meanwhile. */
    OVERTAKEN,
    /** Refused again for the same or another reason. */
    REFUSED
  }

  /**
   * What became of a letter, and why.
   *
   * @param message in a sentence; empty if there is nothing to say
   */
  record Outcome(Result result, String message) {

    static Outcome of(Result result) {
      return new Outcome(result, "");
    }
  }

  /** Tries {@code open} letters again, and tells each outcome. */
  void run(List<Letter> open, BiConsumer<Letter, Outcome> tell) throws InterruptedException {
    List<Letter> issues = new ArrayList<>();
    List<Letter> documents = new ArrayList<>();
    for (Letter letter : open) {
      switch (topic.routes().of(letter).orElseThrow()) {
        case Route.Streams _ -> issues.add(letter);
        case Route.Index _ -> documents.add(letter);
      }
    }
    publish(issues, tell);
    index(documents, tell);
  }

  private void publish(List<Letter> letters, BiConsumer<Letter, Outcome> tell)
      throws InterruptedException {
    if (letters.isEmpty()) {
      return;
    }
    NewestRecords newest = topic.follow(letters);
    try (var log = new KafkaIssueLog(topic.environment().kafka(), topic.reader(), newest)) {
      var republisher = new Republisher(log);
      for (Letter letter : letters) {
        refuseStopped();
        Optional<Candidate> candidate = log.read(letter.slot(), letter.origin().offset());
        int published =
            candidate.isEmpty() ? 0 : republisher.publish(List.of(candidate.get())).published();
        tell.accept(letter, Outcome.of(published > 0 ? Result.PUBLISHED : Result.OVERTAKEN));
      }
    }
  }

  private void index(List<Letter> letters, BiConsumer<Letter, Outcome> tell)
      throws InterruptedException {
    if (letters.isEmpty()) {
      return;
    }
    NewestRecords newest = topic.follow(letters);
    try (var index = new IndexRetry(topic.environment(), topic.index(), patience)) {
      for (Letter letter : letters) {
        refuseStopped();
        newest.catchUp();
        tell.accept(letter, index(letter, index, newest));
      }
    }
  }

  /**
   * The revision guards against an indexer that writes at the same time, but Elasticsearch forgets
   * the revision of what was deleted an hour ago: so only the newest record may be written.
   */
  private Outcome index(Letter letter, IndexRetry index, NewestRecords newest)
      throws InterruptedException {
    Optional<ConsumerRecord<byte[], byte[]>> origin =
        topic.reader().at(letter.origin().topicPartition(), letter.origin().offset());
    boolean isNewest =
        newest
            .of(letter.slot())
            .filter(last -> last.offset() == letter.origin().offset())
            .isPresent();
    if (origin.isEmpty() || !isNewest) {
      return Outcome.of(Result.OVERTAKEN);
    }
    return switch (index.write(origin.get())) {
      case Fate.Written _, Fate.Deleted _ -> Outcome.of(Result.INDEXED);
      case Fate.Stale _ -> Outcome.of(Result.OVERTAKEN);
      case Fate.Refused(Failure.BadData(String _, String reason, String message)) ->
          new Outcome(Result.REFUSED, reason + ": " + message);
      case Fate.Skipped(String reason) -> new Outcome(Result.REFUSED, reason);
      case Fate.Released _ -> Outcome.of(Result.REFUSED);
    };
  }

  private void refuseStopped() {
    if (stop.isRequested()) {
      throw new StopException(
          ExitCode.INCOMPLETE, "Stopped between two letters. It is safe to run it again.");
    }
  }
}
