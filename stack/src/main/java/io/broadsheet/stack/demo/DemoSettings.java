package io.broadsheet.stack.demo;

import io.broadsheet.stack.StackSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What the demo needs to know.
 *
 * @param stack how to start the servers
 * @param pages the files and folders to replay
 * @param explorerPort the port to prefer for the explorer, 0 for any free one
 * @param patience how long to wait until every article is searchable
 */
public record DemoSettings(
    StackSettings stack, List<Path> pages, int explorerPort, Duration patience) {

  public DemoSettings {
    pages = List.copyOf(pages);
  }
}
