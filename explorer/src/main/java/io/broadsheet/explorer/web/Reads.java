package io.broadsheet.explorer.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/** What is only read: GET, and HEAD, which is GET without the body. */
final class Reads {

  private Reads() {}

  static void at(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }
}
