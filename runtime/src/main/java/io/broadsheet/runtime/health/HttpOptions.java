package io.broadsheet.runtime.health;

import io.broadsheet.runtime.http.HttpAccess;
import io.broadsheet.runtime.http.HttpAccessOptions;
import io.broadsheet.runtime.settings.HelpGroup;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.InetSocketAddress;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The flags of every service that answers for its health. */
@HelpGroup(HelpGroup.Group.HTTP)
public final class HttpOptions {

  private static final Logger LOG = LoggerFactory.getLogger(HttpOptions.class);

  @Option(
      names = "--http-host",
      paramLabel = "HOST",
      description =
          "Host or address on which health and metrics are served (default: ${DEFAULT-VALUE}).")
  String host = "127.0.0.1";

  @Option(
      names = "--http-port",
      paramLabel = "PORT",
      description =
          "Port for health and metrics; 0 selects a free one (default: ${DEFAULT-VALUE}).")
  int port;

  @Mixin HttpAccessOptions who;

  /** Flags whose default is {@code usualPort}. */
  public HttpOptions(int usualPort) {
    port = usualPort;
  }

  /** Starts to answer at the address that the flags give. */
  public HealthServer serve(Supplier<Health> health, PrometheusMeterRegistry metrics) {
    HttpAccess access = who.access();
    HealthServer server =
        HealthServer.start(new InetSocketAddress(host, port), access, health, metrics);
    LOG.info("Health and metrics on {}", access.url(host, server.port()));
    return server;
  }
}
