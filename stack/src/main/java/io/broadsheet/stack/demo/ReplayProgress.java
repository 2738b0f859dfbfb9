package io.broadsheet.stack.demo;

import io.broadsheet.ingest.IngestEvent;
import java.util.Optional;

/** Shows how many pages Kafka has. */
final class ReplayProgress implements AutoCloseable {

  private final DemoProgress progress;
  private Optional<DemoProgress.Counting> bar = Optional.empty();
  private int found;
  private int done;

  ReplayProgress(DemoProgress progress) {
    this.progress = progress;
  }

  void on(IngestEvent event) {
    switch (event) {
      case IngestEvent.Found(int files) -> {
        found += files;
        close();
        bar = Optional.of(progress.count("replayed", found));
      }
      case IngestEvent.Acknowledged _ -> {
        done++;
        bar.ifPresent(shown -> shown.at(done));
      }
      case IngestEvent.Connected _,
          IngestEvent.Read _,
          IngestEvent.Nameless _,
          IngestEvent.Unmatched _,
          IngestEvent.Sent _,
          IngestEvent.Retried _,
          IngestEvent.Skipped _,
          IngestEvent.Refused _,
          IngestEvent.Unacknowledged _ -> {}
    }
  }

  @Override
  public void close() {
    bar.ifPresent(DemoProgress.Counting::close);
  }
}
