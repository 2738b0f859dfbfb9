package io.broadsheet.lab.faults;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * The run with faults: two instances of streams and of the indexer, and one group of faults after
 * the other.
 */
final class DisturbedRun {

  private final TrialEnvironment environment;
  private final Corpus corpus;
  private final FaultTargets targets;
  private final Poisoner poisoner;
  private final Consumer<String> progress;
  private final Inbox inbox;

  DisturbedRun(
      TrialEnvironment environment,
      Corpus corpus,
      FaultTargets targets,
      Poisoner poisoner,
      Consumer<String> progress) {
    this.environment = environment;
    this.corpus = corpus;
    this.targets = targets;
    this.poisoner = poisoner;
    this.progress = progress;
    inbox = new Inbox(environment, new LedgerView(environment.ledger()), corpus.all());
  }

  /** Returns when everything is published and has gone through everything. */
  void run(List<FaultGroup> groups) throws IOException, InterruptedException {
    Deque<Poison> poison = poison(groups.size());
    targets.supervisor().hire(Role.INGEST, 1);
    for (Role role : List.of(Role.STREAMS, Role.INDEXER)) {
      targets.supervisor().hire(role, 1);
      targets.supervisor().hire(role, 2);
    }
    int number = 0;
    for (FaultGroup group : groups) {
      progress.accept(
          "group of faults %d of %d: %s".formatted(++number, groups.size(), group.faults()));
      for (int i = poison.size() / (groups.size() - number + 1); i > 0; i--) {
        poisoner.send(poison.poll());
      }
      strike(group);
    }
    progress.accept("no more faults");
    inbox.deliverUpTo(corpus.all().size());
    inbox.awaitSettled(corpus.all().size());
    UndisturbedRun.withdraw(environment, corpus, poisoner);
    poisoner.origins();
    progress.accept("draining");
    Drain.await(environment, targets.supervisor());
  }

  private Deque<Poison> poison(int groups) {
    var values = WireValues.of(environment.topics(), environment.connections().registry());
    Deque<Poison> poison = new ArrayDeque<>();
    for (int i = 0; i <= groups / 5; i++) {
      poison.addAll(Poison.each(values, Integer.toString(i)));
    }
    return poison;
  }

  private void strike(FaultGroup group) throws IOException, InterruptedException {
    inbox.deliverUpTo(group.delivered());
    inbox.awaitSettled(group.settled());
    try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> faults = new ArrayList<>();
      for (Fault fault : group.faults()) {
        faults.add(
            hands.submit(
                () -> {
                  targets.suffer(fault);
                  return fault;
                }));
      }
      inbox.deliverUpTo(group.meanwhile());
      for (Future<?> fault : faults) {
        mended(fault);
      }
    }
  }

  private static void mended(Future<?> fault) throws InterruptedException {
    try {
      fault.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof TrialException trial
          ? trial
          : new TrialException("A fault could not be brought about: " + e.getCause(), e);
    }
  }
}
