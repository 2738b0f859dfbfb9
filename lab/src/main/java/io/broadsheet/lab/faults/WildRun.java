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

/** The run with faults: two instances of streams and of the indexer, and blow upon blow. */
final class WildRun {

  private final TrialEnvironment environment;
  private final Corpus corpus;
  private final Scene scene;
  private final Poisoner poisoner;
  private final Consumer<String> progress;
  private final Inbox inbox;

  WildRun(
      TrialEnvironment environment,
      Corpus corpus,
      Scene scene,
      Poisoner poisoner,
      Consumer<String> progress) {
    this.environment = environment;
    this.corpus = corpus;
    this.scene = scene;
    this.poisoner = poisoner;
    this.progress = progress;
    inbox = new Inbox(environment, new Ledger(environment.ledger()), corpus.all());
  }

  /** Returns when everything is published and has gone through everything. */
  void run(List<Blow> blows) throws IOException, InterruptedException {
    Deque<Poison> poison = poison(blows.size());
    scene.crew().hire(Role.INGEST, 1);
    for (Role role : List.of(Role.STREAMS, Role.INDEXER)) {
      scene.crew().hire(role, 1);
      scene.crew().hire(role, 2);
    }
    int number = 0;
    for (Blow blow : blows) {
      progress.accept("blow %d of %d: %s".formatted(++number, blows.size(), blow.faults()));
      for (int i = poison.size() / (blows.size() - number + 1); i > 0; i--) {
        poisoner.send(poison.poll());
      }
      strike(blow);
    }
    progress.accept("no more blows");
    inbox.deliverUpTo(corpus.all().size());
    inbox.awaitSettled(corpus.all().size());
    CalmRun.withdraw(environment, corpus, poisoner);
    poisoner.origins();
    progress.accept("draining");
    Drain.await(environment, scene.crew());
  }

  private Deque<Poison> poison(int blows) {
    var values = WireValues.of(environment.topics(), environment.connections().registry());
    Deque<Poison> poison = new ArrayDeque<>();
    for (int i = 0; i <= blows / 5; i++) {
      poison.addAll(Poison.each(values, Integer.toString(i)));
    }
    return poison;
  }

  private void strike(Blow blow) throws IOException, InterruptedException {
    inbox.deliverUpTo(blow.delivered());
    inbox.awaitSettled(blow.settled());
    try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> faults = new ArrayList<>();
      for (Fault fault : blow.faults()) {
        faults.add(
            hands.submit(
                () -> {
                  scene.suffer(fault);
                  return fault;
                }));
      }
      inbox.deliverUpTo(blow.meanwhile());
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
