package io.broadsheet.ingest;

import io.broadsheet.ingest.file.Include;
import io.broadsheet.ingest.file.SourceFile;
import io.broadsheet.ingest.file.SourceTree;
import io.broadsheet.ingest.issue.IssueReader;
import io.broadsheet.ingest.issue.Sources;
import io.broadsheet.ingest.ledger.Ledger;
import io.broadsheet.ingest.publish.IssuePublisher;
import io.broadsheet.ingest.publish.KafkaCluster;
import io.broadsheet.ingest.publish.PublishTarget;
import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.serde.RegistryEncoder;
import io.broadsheet.runtime.serde.RegistryPatience;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.PatternSyntaxException;

/** Publishes files to Kafka. */
public final class Ingestion {

  private Ingestion() {}

  /**
   * Runs until everything is published, or until {@code stop} is asked for.
   *
   * @param listener hears of every file
   * @return what it came to; also if it was stopped
   * @throws StopException if a setting is wrong, or Kafka, the registry or the disk could not be
   *     used for too long; the listener has heard of every file that is in doubt by then
   */
  public static IngestSummary run(IngestSettings settings, IngestListener listener, StopSignal stop)
      throws InterruptedException {
    SourceTree tree = tree(settings.sources());
    var tally = new FateCounter();
    IngestListener all = oneAtATime(tally.and(listener));
    Optional<Ledger> ledger = settings.ledger().map(Ledger::open);
    try {
      PublishTarget target = settings.target();
      KafkaCluster cluster = KafkaCluster.reach(target);
      all.on(new IngestEvent.Connected(cluster.id()));
      try (Dispatch dispatch =
          new Dispatch(
              parts(settings, cluster, new Surroundings(ledger, all, stop)),
              target,
              Dispatch.Policy.of(settings.mode()),
              stop)) {
        go(settings.mode(), new Rounds(tree, settings.sources(), dispatch, all, stop));
        dispatch.finish();
      }
    } finally {
      ledger.ifPresent(Ledger::close);
    }
    return tally.summary();
  }

  /**
   * The files and folders to be read.
   *
   * @throws StopException if one does not exist, or a glob is none
   */
  static SourceTree tree(Sources sources) {
    for (Path path : sources.paths()) {
      if (!Files.exists(path) && !path.toString().equals(SourceFile.STANDARD_INPUT)) {
        throw new StopException(ExitCode.USAGE, path + " does not exist. Check the path.");
      }
    }
    try {
      return new SourceTree(sources.paths(), Include.of(sources.include()));
    } catch (PatternSyntaxException e) {
      throw new StopException(
          ExitCode.USAGE, "--include " + e.getPattern() + " is no glob: " + e.getDescription(), e);
    }
  }

  static void go(Mode mode, Rounds rounds) throws InterruptedException {
    switch (mode) {
      case Mode.Once once -> rounds.once(once);
      case Mode.Loop loop -> rounds.loop(loop);
      case Mode.Watch watch -> rounds.watch(watch);
    }
  }

  private static Dispatch.Parts parts(
      IngestSettings settings, KafkaCluster cluster, Surroundings around) {
    PublishTarget target = settings.target();
    return new Dispatch.Parts(
        cluster,
        new IssueReader(settings.sources()),
        RegistryEncoder.of(patience(target, around)),
        new IssuePublisher(IssuePublisher.producer(target), target.issues(), around.stop()),
        around.ledger(),
        settings.replacement(),
        around.listener());
  }

  private static RegistryPatience patience(PublishTarget target, Surroundings around) {
    return RegistryPatience.with(
        target.registry(),
        target.patience(),
        time -> {
          around.listener().on(new IngestEvent.Retried());
          return around.stop().await(time.toMillis(), TimeUnit.MILLISECONDS)
              ? RegistryPatience.Pause.Next.STOP
              : RegistryPatience.Pause.Next.ASK_AGAIN;
        });
  }

  private record Surroundings(Optional<Ledger> ledger, IngestListener listener, StopSignal stop) {}

  private static IngestListener oneAtATime(IngestListener listener) {
    var turn = new ReentrantLock();
    return event -> {
      turn.lock();
      try {
        listener.on(event);
      } finally {
        turn.unlock();
      }
    };
  }
}
