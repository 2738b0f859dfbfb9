package io.broadsheet.explorer;

import io.broadsheet.explorer.search.SearchIndices;
import io.broadsheet.explorer.web.PageServer;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.health.Health;
import io.broadsheet.runtime.service.Service;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the page until it is closed. It starts without Elasticsearch, and says so on the page. */
public final class Explorer implements Service {

  private static final Logger LOG = LoggerFactory.getLogger(Explorer.class);

  private final ExplorerSettings settings;
  private final SearchIndices indices;
  private final PageServer server;
  private final CountDownLatch closed = new CountDownLatch(1);

  private Explorer(ExplorerSettings settings, PrometheusMeterRegistry metrics) {
    this.settings = settings;
    this.indices = SearchIndices.open(settings.elasticsearch(), settings.prefix());
    try {
      this.server =
          PageServer.start(
              settings.site(), indices, new PageServer.Condition(this::health, metrics));
    } catch (RuntimeException e) {
      indices.close();
      throw e;
    }
  }

  /**
   * Starts to serve.
   *
   * @param metrics what {@code /metrics} tells
   * @throws io.broadsheet.runtime.failure.StopException if the address cannot be had
   */
  public static Explorer start(ExplorerSettings settings, PrometheusMeterRegistry metrics) {
    var explorer = new Explorer(settings, metrics);
    LOG.info("Explorer on {}, of {}", explorer.url(), settings.elasticsearch());
    return explorer;
  }

  /** Where a browser finds the page. */
  public String url() {
    return settings.site().access().url(settings.site().host(), server.port()) + "/";
  }

  @Override
  public Health health() {
    return indices
        .problem()
        .<Health>map(Health.Starting::new)
        .orElseGet(() -> new Health.Ready("Elasticsearch answers"));
  }

  @Override
  public void awaitEnd() throws InterruptedException {
    closed.await();
  }

  /** Nothing ends it but its stop: without Elasticsearch it says so, and goes on. */
  @Override
  public Optional<StopException> failure() {
    return Optional.empty();
  }

  @Override
  public void close() {
    server.close();
    indices.close();
    closed.countDown();
  }
}
