package io.broadsheet.ingest.watch;

import java.time.Duration;

/**
 * How folders are watched.
 *
 * @param settle how long size and time of a file must stand still before it is read
 * @param look how long from one look at the folders to the next
 */
public record WatchPace(Duration settle, Duration look) {

  /** Files are still after two seconds; one look a second. */
  public static final WatchPace DEFAULT =
      new WatchPace(Duration.ofSeconds(2), Duration.ofSeconds(1));
}
