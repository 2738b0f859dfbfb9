package io.broadsheet.lab.faults;

import java.io.IOException;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The run that nobody disturbs: one instance of each service, one thing after the other.
 *
 * @param environment where
 * @param launcher starts processes
 * @param corpus what is put into it
 */
record UndisturbedRun(TrialEnvironment environment, Launcher launcher, Corpus corpus) {

  void run(int partitions) throws IOException, InterruptedException {
    environment.setUp(partitions);
    var inbox = new Inbox(environment, new LedgerView(environment.ledger()), corpus.all());
    // Corrections come last, when what they correct is published.
    int corrections = (int) corpus.all().stream().filter(file -> file.before().isPresent()).count();
    try (var supervisor = new Supervisor(environment, launcher);
        var poisoner = new Poisoner(environment)) {
      supervisor.hire(Role.STREAMS, 1);
      supervisor.hire(Role.INDEXER, 1);
      inbox.deliverUpTo(corpus.all().size() - corrections);
      ingest();
      inbox.deliverUpTo(corpus.all().size());
      ingest();
      withdraw(environment, corpus, poisoner);
      Drain.await(environment, supervisor);
      List<ServiceInstance.Ending> endings = supervisor.endings();
      if (!endings.isEmpty()) {
        throw new TrialException("Undisturbed, a service ended by itself: " + endings);
      }
    }
  }

  /** Tombstones of the issues that are withdrawn at the end. */
  static void withdraw(TrialEnvironment environment, Corpus corpus, Poisoner poisoner)
      throws InterruptedException {
    LedgerView.State ledger = new LedgerView(environment.ledger()).read();
    for (String file : corpus.withdrawn()) {
      byte[] id = ledger.ids().get(file).getBytes(java.nio.charset.StandardCharsets.UTF_8);
      poisoner.sendNow(new ProducerRecord<>(environment.topics().issues().name(), id, null));
    }
  }

  private void ingest() throws IOException, InterruptedException {
    var log = environment.folder().resolve("logs").resolve("ingest.log");
    int code = launcher.run(environment.ingestOnce(), environment.folder(), log);
    // 1: some files were refused, as they must be.
    if (code > 1) {
      throw new TrialException("Undisturbed, ingest ended with %d; see %s".formatted(code, log));
    }
  }
}
