package io.broadsheet.local.demo;

import io.broadsheet.ingest.IngestEvent;

/** Shows how many pages Kafka has. */
final class ReplayProgress implements AutoCloseable {

  private final DemoProgress progress;
  private DemoProgress.Counting bar;
  private int found;
  private int done;

  ReplayProgress(DemoProgress progress) {
    this.progress = progress;
    this.bar = progress.count("replayed", 0);
  }

  void on(IngestEvent event) {
    switch (event) {
      case IngestEvent.Found(int files) -> {
        found += files;
        bar.close();
        bar = progress.count("replayed", found);
      }
      case IngestEvent.Acknowledged _ -> bar.at(++done);
      case IngestEvent.Connected _,
          IngestEvent.Read _,
          IngestEvent.Sent _,
          IngestEvent.Skipped _,
          IngestEvent.Refused _,
          IngestEvent.Unacknowledged _ -> {}
    }
  }

  @Override
  public void close() {
    bar.close();
  }
}
