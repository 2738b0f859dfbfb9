package io.broadsheet.explorer;

import io.broadsheet.explorer.web.PageServer.Site;
import io.broadsheet.runtime.command.CommonOptions;
import io.broadsheet.runtime.command.LongRunning;
import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.http.HttpAccessOptions;
import io.broadsheet.runtime.settings.ElasticsearchOptions;
import io.broadsheet.runtime.settings.EnvironmentPrefix;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Serves a page to look at coverage with. */
@Command(
    name = "explorer",
    description = "Serves a web page to search and explore the coverage in Elasticsearch.",
    sortOptions = false,
    footer = {
      "",
      "The explorer only reads. Without --user, whoever reaches it sees everything that its"
          + " Elasticsearch credentials can read. It listens on loopback by default.",
      "",
      "Examples:",
      "  broadsheet explorer",
      "  broadsheet explorer --elasticsearch-url https://search:9200 --prefix test-",
      "  broadsheet explorer --http-host 0.0.0.0 --allowed-hosts coverage.example.org \\",
      "      --user reader --password-file /etc/broadsheet/explorer-password \\",
      "      --http-key-store /etc/broadsheet/explorer.pem"
    })
public final class ExplorerCommand implements Callable<Integer>, LongRunning {

  @Mixin CommonOptions common;
  @Mixin ElasticsearchOptions elasticsearch;

  @Option(
      names = "--prefix",
      paramLabel = "TEXT",
      defaultValue = "",
      converter = EnvironmentPrefix.class,
      description = "Prefix of the names of indices (default: none).")
  String prefix;

  @Option(
      names = "--http-host",
      paramLabel = "HOST",
      defaultValue = "127.0.0.1",
      description =
          "Host or address on which the page, health and metrics are served (default:"
              + " ${DEFAULT-VALUE}).")
  String host;

  @Option(
      names = "--http-port",
      paramLabel = "PORT",
      defaultValue = "" + ExplorerSettings.PORT,
      description =
          "Port for the page, health and metrics; 0 selects a free one (default:"
              + " ${DEFAULT-VALUE}).")
  int port;

  @Option(
      names = "--allowed-hosts",
      paramLabel = "NAME",
      split = ",",
      description =
          "Host names that browsers may use in requests, separated by commas; required if it"
              + " listens beyond loopback (default: loopback names).")
  List<String> allowedHosts = List.of();

  @Mixin HttpAccessOptions who;

  private final StopSignal stop;

  /** A command that ends when {@code stop} is given. */
  public ExplorerCommand(StopSignal stop) {
    this.stop = stop;
  }

  @Override
  public Integer call() throws InterruptedException {
    var settings =
        new ExplorerSettings(
            elasticsearch.connection(common.sources()),
            prefix,
            new Site(host, port, allowedHosts, who.access()));
    var metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    try (Explorer explorer = Explorer.start(settings, metrics)) {
      common.out().println("Explorer  " + explorer.url());
      common.out().flush();
      explorer.runUntil(stop);
    }
    return ExitCode.OK.value();
  }
}
