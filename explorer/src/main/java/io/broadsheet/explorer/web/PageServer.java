package io.broadsheet.explorer.web;

import io.broadsheet.explorer.search.SearchIndices;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.health.Health;
import io.broadsheet.schemas.Limits;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.util.JavalinBindException;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The explorer over HTTP; it answers GET alone. */
public final class PageServer implements AutoCloseable {

  /** Scripts and styles of our own alone, and no script that text could become. */
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
              + " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
              + " require-trusted-types-for 'script'; trusted-types default",
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

  private static final List<String> PROBES = List.of("/health", "/ready", "/metrics");

  private final Javalin javalin;

  private PageServer(Javalin javalin) {
    this.javalin = javalin;
  }

  /**
   * Where it listens, and under which names.
   *
   * @param host the address
   * @param port the port, 0 for any free one
   * @param allowedHosts the names that it may be asked for by; empty for those of loopback, or any
   *     where it listens elsewhere
   */
  public record Site(String host, int port, List<String> allowedHosts) {}

  /** What it tells operators. */
  public record Condition(Supplier<Health> health, PrometheusMeterRegistry metrics) {}

  /**
   * Starts to answer.
   *
   * @throws StopException if the address cannot be had
   */
  public static PageServer start(Site site, SearchIndices indices, Condition condition) {
    Javalin javalin = Javalin.create(config -> configure(config, site, indices, condition));
    try {
      return new PageServer(javalin.start(site.host(), site.port()));
    } catch (JavalinBindException e) {
      throw new StopException(
          ExitCode.USAGE,
          "Cannot listen on "
              + site.host()
              + ":"
              + site.port()
              + ". Choose another port with --http-port, or 0 for any free one.",
          e);
    }
  }

  /** The port that it listens on. */
  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    javalin.stop();
  }

  private static void configure(
      JavalinConfig config, Site site, SearchIndices indices, Condition condition) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.compressionStrategy = CompressionStrategy.GZIP;
    config.http.prefer405over404 = true;
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setRequestHeaderSize(Limits.HTTP_HEADERS);
        });
    var hosts = HostCheck.of(site.host(), site.allowedHosts());
    config.routes.before(context -> guard(context, hosts));
    new Api(indices).register(config.routes);
    probes(config.routes, condition);
    page(config.routes);
    ErrorResponses.register(config.routes);
  }

  private static void guard(Context context, HostCheck hosts) {
    HEADERS.forEach(context::header);
    if (!context.method().equals(HandlerType.GET)) {
      ErrorResponses.answer(context, 405, "read-only", "Only GET is answered.");
      context.skipRemainingHandlers();
    } else if (!PROBES.contains(context.path()) && !hosts.admits(context.header("Host"))) {
      ErrorResponses.answer(
          context,
          421,
          "wrong-host",
          "The explorer does not accept this host name. Add it to --allowed-hosts.");
      context.skipRemainingHandlers();
    }
  }

  private static void probes(RoutesConfig routes, Condition condition) {
    routes.get(
        "/health",
        context -> {
          Health now = condition.health().get();
          context.status(now instanceof Health.Failed ? 503 : 200).result(now.message() + "\n");
        });
    routes.get(
        "/ready",
        context -> {
          Health now = condition.health().get();
          context.status(now instanceof Health.Ready ? 200 : 503).result(now.message() + "\n");
        });
    routes.get("/metrics", context -> context.result(condition.metrics().scrape()));
  }

  private static void page(RoutesConfig routes) {
    var assets = new Assets();
    routes.get("/", context -> serve(context, assets, "index.html"));
    routes.get("/assets/{name}", context -> serve(context, assets, context.pathParam("name")));
    routes.get(
        "/assets/{folder}/{name}",
        context ->
            serve(context, assets, context.pathParam("folder") + "/" + context.pathParam("name")));
  }

  private static void serve(Context context, Assets assets, String name) {
    assets
        .find(name)
        .ifPresentOrElse(
            asset -> {
              context.header("Cache-Control", "no-cache").header("ETag", asset.tag());
              if (asset.tag().equals(context.header("If-None-Match"))) {
                context.status(304);
              } else {
                context.contentType(asset.type()).result(asset.bytes());
              }
            },
            () -> ErrorResponses.answer(context, 404, "not-found", "There is no such page."));
  }
}
