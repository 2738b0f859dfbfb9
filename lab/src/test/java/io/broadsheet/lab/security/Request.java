package io.broadsheet.lab.security;

/**
 * What was asked of a server.
 *
 * @param path decoded, without the query
 * @param body empty if there was none
 */
record Request(String method, String path, String body) {

  /** Method and path alone. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
