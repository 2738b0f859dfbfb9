package io.broadsheet.ingest;

/** Hears what happens during an ingestion, one event at a time, on changing threads. */
@FunctionalInterface
public interface IngestListener {

  /** Hears nothing. */
  IngestListener NONE = _ -> {};

  /** Hears {@code event}; must return soon. */
  void on(IngestEvent event);

  /** Both hear every event, this one first. */
  default IngestListener and(IngestListener other) {
    return event -> {
      on(event);
      other.on(event);
    };
  }
}
