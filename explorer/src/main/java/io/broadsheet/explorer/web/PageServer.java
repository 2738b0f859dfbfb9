package io.broadsheet.explorer.web;

import io.broadsheet.explorer.search.SearchIndices;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.health.Health;
import io.broadsheet.runtime.http.HttpAccess;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ErrorHandler;

/** The explorer over HTTP; it answers GET and HEAD alone. */
public final class PageServer implements AutoCloseable {

  private final Javalin javalin;

  private PageServer(Javalin javalin) {
    this.javalin = javalin;
  }

  /**
   * Where it listens, under which names, and for whom.
   *
   * @param host the address
   * @param port the port, 0 for any free one
   * @param allowedHosts the names that it may be asked for by; empty for those of loopback, which
   *     is enough only where it listens there
   * @param access who may ask, and whether with TLS
   */
  public record Site(String host, int port, List<String> allowedHosts, HttpAccess access) {}

  /** What it tells operators. */
  public record Condition(Supplier<Health> health, PrometheusMeterRegistry metrics) {}

  /**
   * Starts to answer.
   *
   * @throws StopException if the address cannot be had, or others can reach it and no names are
   *     allowed
   */
  public static PageServer start(Site site, SearchIndices indices, Condition condition) {
    return start(site, indices, condition, HttpLimits.USUAL);
  }

  static PageServer start(
      Site site, SearchIndices indices, Condition condition, HttpLimits limits) {
    var guard = new Guard(HostCheck.of(site.host(), site.allowedHosts()), site.access());
    Javalin javalin =
        Javalin.create(
            config -> {
              configure(config);
              config.jetty.addConnector(
                  (server, http) -> LimitedConnector.of(server, http, site, limits));
              config.routes.before(guard);
              Api.of(indices, new QuestionLimit(limits.questions())).register(config.routes);
              Probes.register(config.routes, condition, guard);
              page(config.routes);
              ErrorResponses.register(config.routes);
            });
    try {
      return new PageServer(javalin.start());
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

  private static void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.compressionStrategy = CompressionStrategy.GZIP;
    config.http.prefer405over404 = true;
    config.jetty.modifyServer(PageServer::sayLittle);
  }

  /** What is no HTTP is answered by Jetty itself, which need not say what it is made of. */
  private static void sayLittle(Server server) {
    var errors = new ErrorHandler();
    errors.setShowStacks(false);
    errors.setShowCauses(false);
    errors.setShowMessageInTitle(false);
    server.setErrorHandler(errors);
  }

  private static void page(RoutesConfig routes) {
    var assets = new Assets();
    Reads.at(routes, "/", context -> serve(context, assets, "index.html"));
    Reads.at(routes, "/openapi.json", context -> serve(context, assets, "openapi.json"));
    Reads.at(
        routes, "/assets/{name}", context -> serve(context, assets, context.pathParam("name")));
    Reads.at(
        routes,
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
            () -> ErrorResponses.answer(context, 404, ErrorResponses.NOT_FOUND));
  }
}
