package io.broadsheet.explorer.web;

import io.broadsheet.explorer.web.PageServer.Condition;
import io.broadsheet.runtime.health.Health;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;

/** What operators and orchestrators ask. */
final class Probes {

  private static final String HEALTH = "/health";
  private static final String READY = "/ready";
  private static final String METRICS = "/metrics";

  static final List<String> PATHS = List.of(HEALTH, READY, METRICS);
  static final List<String> YES_OR_NO = List.of(HEALTH, READY);

  private Probes() {}

  static void register(RoutesConfig routes, Condition condition, Guard guard) {
    Reads.at(
        routes,
        HEALTH,
        context -> {
          Health now = condition.health().get();
          answer(
              context, !(now instanceof Health.Failed), guard.admits(context) ? now.message() : "");
        });
    Reads.at(
        routes,
        READY,
        context -> {
          Health now = condition.health().get();
          answer(context, now instanceof Health.Ready, guard.admits(context) ? now.message() : "");
        });
    Reads.at(routes, METRICS, context -> context.result(condition.metrics().scrape()));
  }

  private static void answer(Context context, boolean well, String message) {
    String text = message.isEmpty() ? (well ? "yes" : "no") : message;
    context.status(well ? 200 : 503).result(text + "\n");
  }
}
