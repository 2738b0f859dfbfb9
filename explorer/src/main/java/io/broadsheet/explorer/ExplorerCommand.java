package io.broadsheet.explorer;

import io.broadsheet.explorer.web.PageServer.Site;
import io.broadsheet.runtime.command.CommonOptions;
import io.broadsheet.runtime.command.LongRunning;
import io.broadsheet.runtime.command.StopSignal;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.settings.ElasticsearchOptions;
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
    description = "Serves a page to search and look at the coverage in Elasticsearch.",
    sortOptions = false,
    footer = {
      "",
      "It only reads. It asks nobody for a password: whoever reaches it sees everything that its",
      "login of Elasticsearch may read, so it listens on loopback unless told otherwise.",
      "",
      "Examples:",
      "  broadsheet explorer",
      "  broadsheet explorer --elasticsearch-url https://search:9200 --prefix test-",
      "  broadsheet explorer --http-host 0.0.0.0 --allowed-hosts coverage.example.org"
    })
public final class ExplorerCommand implements Callable<Integer>, LongRunning {

  @Mixin CommonOptions common;
  @Mixin ElasticsearchOptions elasticsearch;

  @Option(
      names = "--prefix",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "Stands before the names of indices (default: none).")
  String prefix;

  @Option(
      names = "--http-host",
      paramLabel = "HOST",
      defaultValue = "127.0.0.1",
      description = "Where the page, health and metrics are served (default: ${DEFAULT-VALUE}).")
  String host;

  @Option(
      names = "--http-port",
      paramLabel = "PORT",
      defaultValue = "" + ExplorerSettings.PORT,
      description = "Its port; 0 for any free one (default: ${DEFAULT-VALUE}).")
  int port;

  @Option(
      names = "--allowed-hosts",
      paramLabel = "NAME",
      split = ",",
      description =
          "Names that browsers may ask for it by (default: those of loopback where it listens"
              + " there, else any).")
  List<String> allowedHosts = List.of();

  private final StopSignal stop;

  /** A command that ends when {@code stop} is given. */
  public ExplorerCommand(StopSignal stop) {
    this.stop = stop;
  }

  @Override
  public Integer call() throws InterruptedException {
    var settings =
        new ExplorerSettings(
            elasticsearch.connection(common.sources()), prefix, new Site(host, port, allowedHosts));
    var metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    try (Explorer explorer = Explorer.start(settings, metrics)) {
      common.out().println("Explorer  " + explorer.url());
      common.out().flush();
      explorer.runUntil(stop);
    }
    return ExitCode.OK.value();
  }
}
