package io.broadsheet.lab.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.IntStream;

/** Puts files into the inbox of an environment, each at once and whole. */
final class Inbox {

  private final TrialEnvironment environment;
  private final LedgerView ledger;
  private final List<DeliveredFile> deliveries;
  private int delivered;

  Inbox(TrialEnvironment environment, LedgerView ledger, List<DeliveredFile> deliveries) {
    this.environment = environment;
    this.ledger = ledger;
    this.deliveries = deliveries;
  }

  /** Delivers the first {@code count} of all files, those included that are there already. */
  void deliverUpTo(int count) throws IOException, InterruptedException {
    while (delivered < Math.min(count, deliveries.size())) {
      DeliveredFile next = deliveries.get(delivered);
      if (next.before().isPresent()) {
        String before = next.before().get();
        Waiting.until(
            "ingest publishes " + next.fileName(),
            TrialTimeouts.PROGRESS,
            () -> ledger.read().holds(next.fileName(), before));
      }
      deliver(next);
      delivered++;
    }
  }

  int delivered() {
    return delivered;
  }

  /** Waits until ingest has settled at least {@code count} of all files. */
  void awaitSettled(int count) throws InterruptedException {
    Waiting.until(
        "ingest settles %d of %d files".formatted(count, deliveries.size()),
        TrialTimeouts.PROGRESS,
        () -> settled(count));
  }

  private boolean settled(int count) {
    LedgerView.State state = ledger.read();
    return IntStream.range(0, deliveries.size())
            .filter(number -> settled(number, state))
            .limit(count)
            .count()
        == count;
  }

  /** Ingest forgets a version of a file once a later one is published and it starts again. */
  private boolean settled(int number, LedgerView.State state) {
    String file = deliveries.get(number).fileName();
    return deliveries.stream()
        .skip(number)
        .filter(delivery -> delivery.fileName().equals(file))
        .anyMatch(state::settled);
  }

  private void deliver(DeliveredFile file) throws IOException {
    Path half = environment.folder().resolve("half.part");
    Files.write(half, file.bytes());
    Files.move(
        half,
        environment.inbox().resolve(file.fileName()),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
