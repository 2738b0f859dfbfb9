package io.broadsheet.explorer.web;

import io.broadsheet.runtime.http.HttpAccess;
import io.broadsheet.runtime.http.HttpLogin;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Stands before every request: what it must be, whom it must be for, and from.
 *
 * @param hosts the names that it may be for; probes know only addresses and need none
 * @param access who may ask; probes get a yes or no without
 */
record Guard(HostCheck hosts, HttpAccess access) implements Handler {

  /** Scripts and styles of our own alone, and no script that text could become. */
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
              + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
              + " require-trusted-types-for 'script'; trusted-types 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), microphone=(), geolocation=()");

  private static final List<HandlerType> READING = List.of(HandlerType.GET, HandlerType.HEAD);

  @Override
  public void handle(Context context) {
    HEADERS.forEach(context::header);
    if (!READING.contains(context.method())) {
      context.header("Allow", "GET, HEAD");
      refuse(context, 405, ErrorResponses.READ_ONLY);
    } else if (!Probes.PATHS.contains(context.path()) && !hosts.admits(context.header("Host"))) {
      refuse(context, 421, ErrorResponses.WRONG_HOST);
    } else if (!Probes.YES_OR_NO.contains(context.path()) && !admits(context)) {
      context.header("WWW-Authenticate", HttpLogin.CHALLENGE);
      refuse(context, 401, ErrorResponses.LOGIN);
    }
  }

  /** Whether it comes from somebody who may ask. */
  boolean admits(Context context) {
    return access.admits(Optional.ofNullable(context.header("Authorization")));
  }

  private static void refuse(Context context, int status, ErrorResponses.Failure failure) {
    ErrorResponses.answer(context, status, failure);
    context.skipRemainingHandlers();
  }
}
