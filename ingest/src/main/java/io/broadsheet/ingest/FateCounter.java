package io.broadsheet.ingest;

import io.broadsheet.ingest.refusal.Refusal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts every fate. */
final class FateCounter implements IngestListener {

  private static final int REFUSALS_KEPT = 1000;

  private enum Count {
    FOUND,
    READ,
    PUBLISHED,
    SKIPPED,
    REFUSED,
    UNACKNOWLEDGED,
    NAMELESS,
    UNMATCHED,
    BYTES
  }

  private final Map<Count, Long> counts = new EnumMap<>(Count.class);
  private final List<Refusal> refusals = new ArrayList<>();

  @Override
  public synchronized void on(IngestEvent event) {
    switch (event) {
      case IngestEvent.Connected _ -> {}
      case IngestEvent.Found(int files) -> add(Count.FOUND, files);
      case IngestEvent.Read _ -> add(Count.READ, 1);
      case IngestEvent.Unmatched(int files) -> add(Count.UNMATCHED, files);
      case IngestEvent.Nameless _ -> add(Count.NAMELESS, 1);
      case IngestEvent.Sent _, IngestEvent.Retried _ -> {}
      case IngestEvent.Acknowledged(String _, String _, long bytes) -> {
        add(Count.PUBLISHED, 1);
        add(Count.BYTES, bytes);
      }
      case IngestEvent.Skipped _ -> add(Count.SKIPPED, 1);
      case IngestEvent.Refused(Refusal refusal) -> {
        add(Count.REFUSED, 1);
        if (refusals.size() < REFUSALS_KEPT) {
          refusals.add(refusal);
        }
      }
      case IngestEvent.Unacknowledged _ -> add(Count.UNACKNOWLEDGED, 1);
    }
  }

  synchronized IngestSummary summary() {
    return new IngestSummary(
        get(Count.FOUND),
        get(Count.READ),
        get(Count.PUBLISHED),
        get(Count.SKIPPED),
        get(Count.REFUSED),
        get(Count.UNACKNOWLEDGED),
        get(Count.NAMELESS),
        get(Count.UNMATCHED),
        get(Count.BYTES),
        refusals);
  }

  private void add(Count count, long more) {
    counts.merge(count, more, Long::sum);
  }

  private long get(Count count) {
    return counts.getOrDefault(count, 0L);
  }
}
