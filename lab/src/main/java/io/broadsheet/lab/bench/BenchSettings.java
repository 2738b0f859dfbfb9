package io.broadsheet.lab.bench;

import io.broadsheet.schemas.Limits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What is to be measured, and how.
 *
 * @param seed of the pages
 * @param partitions of every topic
 * @param bulk how documents are sent, by the indexer and by the bare API alike
 * @param light the light load of which latency is measured
 * @param program how services are started
 * @param limit how long one scale may take in all
 */
record BenchSettings(
    long seed, int partitions, Bulk bulk, Light light, Program program, Duration limit) {

  /**
   * Bulk requests.
   *
   * @param documents most operations of one
   * @param bytes most bytes of its documents
   * @param inFlight how many at once
   */
  record Bulk(int documents, long bytes, int inFlight) {

    /** As the indexer does by default. */
    static final Bulk DEFAULT = new Bulk(2_000, Limits.BULK_REQUEST, 4);
  }

  /**
   * A light load.
   *
   * @param pages how many pages
   * @param rate pages a second
   */
  record Light(int pages, double rate) {}

  /**
   * How services are started.
   *
   * @param stackHome where the build leaves the servers
   * @param options of the JVMs of our services
   * @param folder where pages, logs and state are
   */
  record Program(Path stackHome, List<String> options, Path folder) {

    /** As the launcher script starts them. */
    static final List<String> USUAL =
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-Xmx1g",
            "-Xmn300m",
            "-XX:SurvivorRatio=4");
  }
}
