package io.broadsheet.indexer;

import io.broadsheet.indexer.bulk.BulkLimits;
import io.broadsheet.indexer.bulk.BulkSettings;
import io.broadsheet.indexer.consume.FlowLimits;
import io.broadsheet.indexer.index.Indices;
import io.broadsheet.indexer.settings.IndexerSettings;
import io.broadsheet.runtime.failure.Backoff;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.Environment;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The flags of every command that reads topics into indices. */
final class FlowOptions {

  @Option(
      names = "--bulks-in-flight",
      paramLabel = "N",
      defaultValue = "4",
      description = "Maximum number of bulk requests in flight (default: ${DEFAULT-VALUE}).")
  int bulksInFlight;

  @Option(
      names = "--bulk-documents",
      paramLabel = "N",
      defaultValue = "2000",
      description = "Maximum number of documents in a bulk request (default: ${DEFAULT-VALUE}).")
  int bulkDocuments;

  @Option(
      names = "--bulk-bytes",
      paramLabel = "BYTES",
      defaultValue = "5242880",
      description = "Maximum size of a bulk request in bytes (default: ${DEFAULT-VALUE}).")
  long bulkBytes;

  @Option(
      names = "--bulk-age-ms",
      paramLabel = "MS",
      defaultValue = "200",
      description =
          "Maximum time in milliseconds that a document waits for a bulk request to fill (default:"
              + " ${DEFAULT-VALUE}).")
  int bulkAgeMillis;

  @Option(
      names = "--buffer-bytes",
      paramLabel = "BYTES",
      defaultValue = "16777216",
      description =
          "Pauses consumption while so many bytes have been read and are not done (default:"
              + " ${DEFAULT-VALUE}).")
  long bufferBytes;

  @Option(
      names = "--retry-first-ms",
      paramLabel = "MS",
      defaultValue = "100",
      description =
          "Maximum backoff before the first retry in milliseconds; doubles with each retry"
              + " (default: ${DEFAULT-VALUE}).")
  int retryFirstMillis;

  @Option(
      names = "--retry-longest-ms",
      paramLabel = "MS",
      defaultValue = "10000",
      description = "Maximum backoff before any retry in milliseconds (default: ${DEFAULT-VALUE}).")
  int retryLongestMillis;

  @Option(
      names = "--wait-seconds",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description =
          "Seconds to wait at start-up for Kafka, the topics and Elasticsearch; then exits with 69"
              + " (default: ${DEFAULT-VALUE}).")
  int waitSeconds;

  @Option(
      names = "--refusals-in-a-row",
      paramLabel = "N",
      defaultValue = "20",
      description =
          "Maximum number of records that an index may refuse in a row for one reason; beyond it"
              + " the indexer waits, not ready, instead of writing dead letters (default:"
              + " ${DEFAULT-VALUE}).")
  int refusalsInARow;

  /** The settings that the flags describe. */
  IndexerSettings settings(Environment environment, Duration unready) {
    var defaults = FlowLimits.DEFAULT;
    return new IndexerSettings(
        environment,
        bulk(environment.prefix()),
        new FlowLimits(
            positive("--buffer-bytes", bufferBytes),
            defaults.commitEvery(),
            defaults.drain(),
            defaults.tombstonesKept()),
        new IndexerSettings.Patience(Duration.ofSeconds(waitSeconds), unready));
  }

  private BulkSettings bulk(String prefix) {
    return new BulkSettings(
        Indices.of(prefix).toString(),
        positive("--bulks-in-flight", bulksInFlight),
        new BulkLimits(
            positive("--bulk-documents", bulkDocuments),
            positive("--bulk-bytes", bulkBytes),
            Duration.ofMillis(positive("--bulk-age-ms", bulkAgeMillis))),
        new Backoff(
            Duration.ofMillis(positive("--retry-first-ms", retryFirstMillis)),
            Duration.ofMillis(positive("--retry-longest-ms", retryLongestMillis))),
        positive("--refusals-in-a-row", refusalsInARow));
  }

  private static <N extends Number> N positive(String name, N value) {
    if (value.longValue() < 1) {
      throw new StopException(ExitCode.USAGE, name + " must be at least 1, not " + value + ".");
    }
    return value;
  }
}
