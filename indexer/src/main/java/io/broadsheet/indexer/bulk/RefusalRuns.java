package io.broadsheet.indexer.bulk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells poison from a sick index: which pieces of work each index has refused for one cause since
 * it last took a document. A few in a row are bad; more than a few say something of the index.
 * Those that it had refused before it took another document are bad in any case. Shared by the
 * lanes.
 */
final class RefusalRuns {

  /** What the refusals of one run have in common. */
  private record Cause(String alias, String error) {}

  /** A refused operation: of work with which key, by which index, why. */
  record Refusal(String key, String alias, String error, String message) {}

  private final int most;
  private final Map<Cause, Set<String>> runs = new HashMap<>();
  private final Set<String> poison = new HashSet<>();
  private Optional<String> tooLong = Optional.empty();

  /** Lets up to {@code most} pieces of work be refused in a row. */
  RefusalRuns(int most) {
    this.most = most;
  }

  /** The index of {@code alias} has taken a document. */
  synchronized void taken(String alias) {
    if (runs.isEmpty()) {
      return;
    }
    runs.forEach(
        (cause, keys) -> {
          if (cause.alias().equals(alias)) {
            poison.addAll(keys);
          }
        });
    runs.keySet().removeIf(cause -> cause.alias().equals(alias));
    tooLong = Optional.empty();
  }

  /** Takes note of what one request was refused; says why not to believe it, if so. */
  synchronized Optional<String> refused(List<Refusal> refusals) {
    for (Refusal refusal : refusals) {
      if (!poison.contains(refusal.key())) {
        note(refusal);
      }
    }
    return refusals.stream().allMatch(refusal -> poison.contains(refusal.key()))
        ? Optional.empty()
        : tooLong;
  }

  /** Work with this key has its fate. */
  synchronized void settled(String key) {
    poison.remove(key);
  }

  /** Work with this key is no longer ours. */
  synchronized void released(String key) {
    poison.remove(key);
    runs.values().forEach(keys -> keys.remove(key));
    tooLong = tooLong.filter(_ -> runs.values().stream().anyMatch(this::isTooLong));
  }

  /** The run that is too long, in one sentence. */
  synchronized Optional<String> tooLong() {
    return tooLong;
  }

  private void note(Refusal refusal) {
    Set<String> run =
        runs.computeIfAbsent(new Cause(refusal.alias(), refusal.error()), _ -> new HashSet<>());
    if (!isTooLong(run)) {
      run.add(refusal.key());
    }
    if (isTooLong(run)) {
      tooLong =
          Optional.of(
              "Elasticsearch refused more than "
                  + most
                  + " records in a row for "
                  + refusal.alias()
                  + " for one reason ("
                  + refusal.message()
                  + "): mend the index or what stands before it, or raise --refusals-in-a-row if"
                  + " the records are bad");
    }
  }

  private boolean isTooLong(Set<String> run) {
    return run.size() > most;
  }
}
