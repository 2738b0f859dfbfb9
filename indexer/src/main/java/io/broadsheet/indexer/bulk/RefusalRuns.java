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

  /** A refused operation: of which piece of work, by which index, why. */
  record Refusal(Job.Token job, String alias, String error, String message) {}

  private final int most;
  private final Map<Cause, Set<Job.Token>> runs = new HashMap<>();
  private final Set<Job.Token> poison = new HashSet<>();
  private Optional<String> tooLong = Optional.empty();
  private long taken;

  /** What {@link #taken} was when a run that was too long ended. */
  private long recovered;

  /** Lets up to {@code most} pieces of work be refused in a row. */
  RefusalRuns(int most) {
    this.most = most;
  }

  /** The index of {@code alias} has taken a document. */
  synchronized void taken(String alias) {
    taken++;
    if (runs.isEmpty()) {
      return;
    }
    runs.forEach(
        (cause, jobs) -> {
          if (cause.alias().equals(alias)) {
            poison.addAll(jobs);
          }
        });
    runs.keySet().removeIf(cause -> cause.alias().equals(alias));
    if (tooLong.isPresent()) {
      recovered = taken;
    }
    tooLong = Optional.empty();
  }

  /** How many requests had a document that an index took, so far. */
  synchronized long taken() {
    return taken;
  }

  /**
   * Takes note of what one request was refused; says why not to believe it, if so.
   *
   * @param sentAfter what {@link #taken()} was when the request was sent
   */
  synchronized Optional<String> refused(List<Refusal> refusals, long sentAfter) {
    if (refusals.isEmpty()) {
      return Optional.empty();
    }
    if (sentAfter < recovered) {
      return Optional.of("Elasticsearch refused what it may take by now");
    }
    for (Refusal refusal : refusals) {
      if (!poison.contains(refusal.job())) {
        note(refusal);
      }
    }
    return refusals.stream().allMatch(refusal -> poison.contains(refusal.job()))
        ? Optional.empty()
        : tooLong;
  }

  /** This piece of work has its fate. */
  synchronized void settled(Job.Token job) {
    poison.remove(job);
  }

  /** This piece of work is no longer ours. */
  synchronized void released(Job.Token job) {
    poison.remove(job);
    runs.values().forEach(jobs -> jobs.remove(job));
    tooLong = tooLong.filter(_ -> runs.values().stream().anyMatch(this::isTooLong));
  }

  /** The run that is too long, in one sentence. */
  synchronized Optional<String> tooLong() {
    return tooLong;
  }

  private void note(Refusal refusal) {
    Set<Job.Token> run =
        runs.computeIfAbsent(new Cause(refusal.alias(), refusal.error()), _ -> new HashSet<>());
    if (!isTooLong(run)) {
      run.add(refusal.job());
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

  private boolean isTooLong(Set<Job.Token> run) {
    return run.size() > most;
  }
}
