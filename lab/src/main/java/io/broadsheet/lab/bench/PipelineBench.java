package io.broadsheet.lab.bench;

import io.broadsheet.operations.inspect.GroupCatchUp;
import io.broadsheet.operations.inspect.KafkaView;
import io.broadsheet.operations.inspect.PipelineCatchUp;
import io.broadsheet.operations.inspect.TopicReader;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** The whole way of pages: files, ingest, streams, indexer, each a process of its own. */
record PipelineBench(
    BenchEnvironment environment,
    ServiceProcesses services,
    Deadline deadline,
    BenchProgress progress) {

  private static final long SCRAPE_MILLIS = 1_000;
  private static final double MILLIS = 1_000;
  private static final String READ = "broadsheet_streams_issues_read_total";

  Figures.Pipeline run(Running running, Path pages, ProcessWatch watch)
      throws InterruptedException {
    ServiceProcess ingest = services.ingest(pages);
    watch.add("ingest", ingest.handle());
    awaitIngest(ingest, running);
    awaitStreams(running);
    long throughStreams = System.currentTimeMillis();
    settle(PipelineCatchUp::indexer);
    long end = System.currentTimeMillis();
    MetricsText streams = services.metrics(running.streams());
    long start = firstTimestamp();
    return new Figures.Pipeline(
        (end - start) / MILLIS,
        (throughStreams - start) / MILLIS,
        (long) streams.sum("broadsheet_streams_articles_done_total"),
        streams.sum("broadsheet_streams_split_seconds_sum"),
        streams.sum("broadsheet_streams_enrich_seconds_sum"));
  }

  /** Services that work already, and how many pages are coming. */
  record Running(ServiceProcess streams, ServiceProcess indexer, int pages) {}

  private void awaitIngest(ServiceProcess ingest, Running running) throws InterruptedException {
    deadline.await(
        "ingest publishes all pages",
        () -> {
          services.requireAll();
          return ingest.isDone();
        });
    ingest.requireGood();
    progress.say("published  all %d pages".formatted(running.pages()));
  }

  private void awaitStreams(Running running) throws InterruptedException {
    deadline.await("streams reads all pages", SCRAPE_MILLIS, () -> hasReadAll(running));
    settle(PipelineCatchUp::streams);
  }

  private boolean hasReadAll(Running running) throws InterruptedException {
    double read = services.metrics(running.streams()).sum(READ);
    progress.count("streams", (long) read, running.pages());
    return read >= running.pages();
  }

  /** Waits for somebody to have done everything. */
  @FunctionalInterface
  private interface Settle {
    GroupCatchUp.Position with(PipelineCatchUp settling) throws InterruptedException;
  }

  private void settle(Settle settle) throws InterruptedException {
    try (KafkaView kafka = KafkaView.open(environment.connections().kafka())) {
      var passage = new GroupCatchUp(kafka, deadline.left(), deadline.stop());
      if (settle.with(new PipelineCatchUp(kafka, passage, environment.prefix()))
          instanceof GroupCatchUp.Position.Behind behind) {
        throw BenchFailure.of(behind.message());
      }
    }
  }

  private long firstTimestamp() {
    var first = new AtomicLong(Long.MAX_VALUE);
    try (TopicReader reader = TopicReader.open(environment.connections().kafka())) {
      reader.readAll(
          environment.topics().issues().name(),
          record -> first.accumulateAndGet(record.timestamp(), Math::min));
    }
    return first.get();
  }
}
