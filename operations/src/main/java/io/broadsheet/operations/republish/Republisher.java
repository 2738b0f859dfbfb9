package io.broadsheet.operations.republish;

import io.broadsheet.operations.inspect.NewestRecords.Newest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Publishes issues again without ever putting an older text over a newer one. Kafka has no
 * compare-and-set, so it looks before and after: what has a newer record is left alone, and when
 * somebody else's record came between the look and ours, that record is published again in its
 * turn, so that the last one is always the newest that others wrote.
 */
public final class Republisher {

  private final IssueLog log;

  /**
   * What became of a batch.
   *
   * @param published how many were published
   * @param overtaken how many have a newer record, and were left alone
   * @param restored how often a newer record came between, and was put back on top
   */
  public record Tally(int published, int overtaken, int restored) {

    /** Nothing yet. */
    public static final Tally NONE = new Tally(0, 0, 0);

    /** Both together. */
    public Tally plus(Tally other) {
      return new Tally(
          published + other.published, overtaken + other.overtaken, restored + other.restored);
    }
  }

  /** Publishes to {@code log}. */
  public Republisher(IssueLog log) {
    this.log = log;
  }

  /** Publishes those of {@code batch} that are still the newest of their issue. */
  public Tally publish(List<Candidate> batch) throws InterruptedException {
    log.catchUp();
    List<Candidate> current = batch.stream().filter(this::isNewest).toList();
    List<Candidate> between = append(current);
    int restored = 0;
    while (!between.isEmpty()) {
      restored += between.size();
      between = append(between);
    }
    return new Tally(current.size(), batch.size() - current.size(), restored);
  }

  /** Appends, and says what others wrote that ours has covered. */
  private List<Candidate> append(List<Candidate> records) throws InterruptedException {
    if (records.isEmpty()) {
      return List.of();
    }
    List<Long> offsets = log.append(records);
    log.catchUp();
    List<Candidate> covered = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      covered(records.get(i), offsets.get(i)).ifPresent(covered::add);
    }
    return covered;
  }

  private boolean isNewest(Candidate candidate) {
    return log.newest(candidate.slot())
        .filter(newest -> newest.offset() > candidate.offset())
        .isEmpty();
  }

  private Optional<Candidate> covered(Candidate sent, long ours) {
    return log.newest(sent.slot())
        .map(Newest::offset)
        .filter(newest -> newest > sent.offset() && newest < ours)
        .flatMap(newest -> log.read(sent.slot(), newest));
  }
}
