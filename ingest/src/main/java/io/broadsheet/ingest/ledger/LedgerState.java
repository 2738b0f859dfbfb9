package io.broadsheet.ingest.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the lines of a ledger come to: the newest acknowledgement of each issue on each cluster and
 * topic, and the refusals of files that were not acknowledged since.
 */
final class LedgerState {

  private record Key(String cluster, String topic, String issue) {}

  private final Map<Key, LedgerEntry.Acknowledged> acknowledged = new LinkedHashMap<>();
  private final Map<String, LedgerEntry.Failed> failed = new LinkedHashMap<>();

  synchronized void add(LedgerEntry entry) {
    switch (entry) {
      case LedgerEntry.Acknowledged done -> {
        acknowledged.put(new Key(done.cluster(), done.topic(), done.issue().id()), done);
        failed.remove(done.location());
      }
      case LedgerEntry.Failed refused -> failed.put(refused.location(), refused);
    }
  }

  synchronized Optional<LedgerEntry.Acknowledged> acknowledged(
      String cluster, String topic, String issue) {
    return Optional.ofNullable(acknowledged.get(new Key(cluster, topic, issue)));
  }

  synchronized Optional<LedgerEntry.Failed> failed(String location) {
    return Optional.ofNullable(failed.get(location));
  }

  synchronized List<LedgerEntry> entries() {
    List<LedgerEntry> all = new ArrayList<>(acknowledged.values());
    all.addAll(failed.values());
    return all;
  }
}
