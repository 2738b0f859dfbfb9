package io.broadsheet.stack.guard;

import java.util.List;

/**
 * Serves the API of Confluent's registry at the root of the server as well, where every client
 * looks for it. Apicurio Registry serves it below a path of its own.
 */
public final class RegistryPaths {

  private static final String BASE = "/apis/ccompat/v7";

  private static final List<String> OF_CONFLUENT =
      List.of("/subjects", "/schemas", "/config", "/mode", "/contexts");

  private RegistryPaths() {}

  /**
   * The path under which a request is served.
   *
   * @param uri the path and the query of the request
   */
  public static String served(String uri) {
    return uri != null && OF_CONFLUENT.stream().anyMatch(path -> isAt(uri, path))
        ? BASE + uri
        : uri;
  }

  private static boolean isAt(String uri, String path) {
    return uri.startsWith(path)
        && (uri.length() == path.length() || "/?".indexOf(uri.charAt(path.length())) >= 0);
  }
}
