package io.broadsheet.explorer;

import io.broadsheet.explorer.web.PageServer.Site;
import io.broadsheet.runtime.http.HttpAccess;
import io.broadsheet.runtime.settings.ElasticsearchConnection;
import java.util.List;

/**
 * What the explorer needs to know.
 *
 * @param elasticsearch where the coverage is
 * @param prefix what stands before the names of the indices
 * @param site where it listens
 */
public record ExplorerSettings(ElasticsearchConnection elasticsearch, String prefix, Site site) {

  /** The usual port. */
  public static final int PORT = 7083;

  /** Settings of a page on loopback. */
  public static ExplorerSettings onLoopback(ElasticsearchConnection elasticsearch, int port) {
    return new ExplorerSettings(
        elasticsearch, "", new Site("127.0.0.1", port, List.of(), HttpAccess.OPEN));
  }
}
