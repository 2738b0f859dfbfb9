package io.broadsheet.stack.elasticsearch.http;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.elasticsearch.common.network.NetworkService;
import org.elasticsearch.common.settings.ClusterSettings;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.common.util.BigArrays;
import org.elasticsearch.common.util.PageCacheRecycler;
import org.elasticsearch.common.util.concurrent.ThreadContext;
import org.elasticsearch.http.HttpPreRequest;
import org.elasticsearch.http.HttpServerTransport;
import org.elasticsearch.indices.breaker.CircuitBreakerService;
import org.elasticsearch.telemetry.TelemetryProvider;
import org.elasticsearch.threadpool.ThreadPool;
import org.elasticsearch.transport.netty4.Netty4Plugin;
import org.elasticsearch.xcontent.NamedXContentRegistry;

/** Netty's transport, with a guard before everything that it dispatches. */
public final class GuardedNetty4Plugin extends Netty4Plugin {

  @Override
  public Map<String, Supplier<HttpServerTransport>> getHttpTransports(
      Settings settings,
      ThreadPool threadPool,
      BigArrays bigArrays,
      PageCacheRecycler pageCacheRecycler,
      CircuitBreakerService circuitBreakerService,
      NamedXContentRegistry xContentRegistry,
      NetworkService networkService,
      HttpServerTransport.Dispatcher dispatcher,
      BiConsumer<HttpPreRequest, ThreadContext> perRequestThreadContext,
      ClusterSettings clusterSettings,
      TelemetryProvider telemetryProvider) {
    return super.getHttpTransports(
        settings,
        threadPool,
        bigArrays,
        pageCacheRecycler,
        circuitBreakerService,
        xContentRegistry,
        networkService,
        new GuardedDispatcher(dispatcher),
        perRequestThreadContext,
        clusterSettings,
        telemetryProvider);
  }
}
