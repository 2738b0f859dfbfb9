package io.broadsheet.stack.demo;

import io.broadsheet.stack.Ports;
import io.broadsheet.stack.StackSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What the demo needs to know.
 *
 * @param stack how to start the servers
 * @param pages the files and folders to replay
 * @param usualPorts whether the usual ports of the services are tried first
 * @param patience how long to wait until every article is searchable
 */
public record DemoSettings(
    StackSettings stack, List<Path> pages, boolean usualPorts, Duration patience) {

  public DemoSettings {
    pages = List.copyOf(pages);
  }

  /** The port to prefer for a service whose usual one is {@code usual}; 0 for any free one. */
  int port(int usual) {
    return usualPorts ? usual : Ports.ANY;
  }
}
