package io.broadsheet.lab.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * Everything that was measured, as it is written.
 *
 * @param cores of the machine
 * @param java the version of the JVM
 * @param partitions of every topic
 * @param scales one after the other
 */
record Figures(int cores, String java, int partitions, List<Scale> scales) {

  /**
   * What was measured with so many pages.
   *
   * @param pages how many
   * @param megabytes of their files
   * @param loadBefore the machine's load average over a minute, before
   * @param loadAfter and after
   * @param ingest beside a bare producer
   * @param pipeline from the first page published to the last document indexed
   * @param stored on disk after {@code pipeline}
   * @param drain the indexer beside the bare bulk API
   * @param latency under a light load
   * @param processes what each used for {@code pipeline}, and its peak of memory by then
   * @param liveBytes what the JVM of each of our services holds after {@code pipeline}, once its
   *     garbage is collected
   */
  record Scale(
      int pages,
      double megabytes,
      double loadBefore,
      double loadAfter,
      Ingest ingest,
      Pipeline pipeline,
      Stored stored,
      Drain drain,
      Latency latency,
      Map<String, ProcessUse> processes,
      Map<String, Long> liveBytes) {}

  /**
   * Publishing the same records.
   *
   * @param ingestSeconds from files, with ledger
   * @param bareSeconds from memory, by the same producer alone
   */
  record Ingest(double ingestSeconds, double bareSeconds) {
    /** How much of the bare producer's speed ingest has. */
    @JsonProperty
    public double share() {
      return bareSeconds / ingestSeconds;
    }
  }

  /**
   * The whole way.
   *
   * @param seconds from the first record's timestamp until everything is indexed
   * @param streamsSeconds from there until streams was through
   * @param articles made of the pages
   * @param splitSeconds of them in the splitter
   * @param enrichSeconds of them in the enricher
   */
  record Pipeline(
      double seconds,
      double streamsSeconds,
      long articles,
      double splitSeconds,
      double enrichSeconds) {

    /** What streams spends beside splitting and enriching: Kafka, Avro, state. */
    @JsonProperty
    public double restSeconds() {
      return Math.max(0, streamsSeconds - splitSeconds - enrichSeconds);
    }
  }

  /**
   * What stands on disk, one replica of each.
   *
   * @param topicBytes of the topics that others read
   * @param internalBytes of the topics by which streams keeps its state and moves records
   * @param stateBytes of the folder of streams
   * @param indexBytes of the indices, as they are right after indexing
   */
  record Stored(long topicBytes, long internalBytes, long stateBytes, long indexBytes) {}

  /**
   * Writing the same documents into fresh indices.
   *
   * @param records in the topics
   * @param operations made of them
   * @param indexerSeconds by the indexer, from its first record on
   * @param bareSeconds by the bare bulk API, with as many requests of the same size in flight; the
   *     mean of a run before and one after the indexer's
   * @param bulkSeconds of the indexer's requests, all in flight added up
   */
  record Drain(
      long records,
      long operations,
      double indexerSeconds,
      double bareSeconds,
      double bulkSeconds) {
    /** How much of the bare API's speed the indexer has. */
    @JsonProperty
    public double share() {
      return bareSeconds / indexerSeconds;
    }
  }

  /**
   * From the call that publishes a page to the search that finds all its articles.
   *
   * @param pagesPerSecond how many were published
   * @param pages how long each page took
   */
  record Latency(double pagesPerSecond, LatencyPercentiles pages) {}
}
