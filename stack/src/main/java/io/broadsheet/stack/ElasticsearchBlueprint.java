package io.broadsheet.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One Elasticsearch node, without the modules that are not on Maven Central. */
record ElasticsearchBlueprint(StackContext site) implements Blueprint {

  private static final String SETTINGS =
      """
      path.home: '%1$s'
      path.data: '%2$s'
      path.logs: '%3$s'
      cluster.name: broadsheet-%4$s
      node.name: local
      discovery.type: single-node
      http.host: 127.0.0.1
      http.port: %5$d
      transport.host: 127.0.0.1
      transport.port: 0
      action.auto_create_index: false
      # A developer's disk is often nearly full, which must not turn the indices read-only.
      cluster.routing.allocation.disk.threshold_enabled: false
      # Counts garbage as used, which only goes well with a collector that it can hurry.
      indices.breaker.total.use_real_memory: false
      # A document counts five times; with the default of 10%% one made of an 8 MiB page, which can
      # be over 20 MiB, would be refused for ever.
      indexing_pressure.memory.limit: 20%%
      """;
  private static final String LOGGING =
      """
      status = error
      appender.console.type = Console
      appender.console.name = console
      appender.console.layout.type = PatternLayout
      appender.console.layout.pattern = %d{ISO8601} %-5p %c{1.} %m%n
      rootLogger.level = info
      rootLogger.appenderRef.console.ref = console
      # Misses the native libraries, which are not on Maven Central, and says so at length.
      logger.native.name = org.elasticsearch.nativeaccess
      logger.native.level = error
      """;

  @Override
  public ServerKind kind() {
    return ServerKind.ELASTICSEARCH;
  }

  @Override
  public String address(int port) {
    return "http://127.0.0.1:" + port;
  }

  @Override
  public List<List<String>> commands(int port) throws IOException {
    Path config = Files.createDirectories(site.data(kind()).resolve("config"));
    Files.writeString(config.resolve("elasticsearch.yml"), settings(port));
    Files.writeString(config.resolve("log4j2.properties"), LOGGING);
    var options =
        List.of(
            "-Xmx1g",
            "--module-path=" + site.home(kind()).resolve("lib"),
            "--add-modules=ALL-MODULE-PATH",
            "--enable-native-access=org.elasticsearch.nativeaccess,org.elasticsearch.simdvec",
            "--enable-native-access=org.apache.lucene.core");
    var jars = List.of(site.home(kind()).resolve("node.jar"));
    var main = List.of("io.broadsheet.stack.elasticsearch.node.SingleNode", config.toString());
    var program = new Jvm.Program(options, properties(config), jars, main);
    return List.of(site.jvm().command(program));
  }

  private String settings(int port) throws IOException {
    Path data = Files.createDirectories(site.data(kind()).resolve("data"));
    Path logs = Files.createDirectories(site.data(kind()).resolve("logs"));
    return SETTINGS.formatted(
        quoted(site.home(kind())), quoted(data), quoted(logs), site.id(), port);
  }

  private static String quoted(Path path) {
    return path.toString().replace("'", "''");
  }

  private Map<String, String> properties(Path config) throws IOException {
    return Map.of(
        "java.io.tmpdir",
        site.temporary(kind()).toString(),
        "log4j2.configurationFile",
        config.resolve("log4j2.properties").toUri().toString(),
        "log4j2.disable.jmx",
        "true",
        "io.netty.noUnsafe",
        "true");
  }

  @Override
  public boolean answers(int port) {
    return Http.get(address(port) + "/_cluster/health?wait_for_status=yellow&timeout=1s")
        .filter(reply -> reply.status() == 200)
        .filter(reply -> reply.body().contains("\"cluster_name\":\"broadsheet-" + site.id() + "\""))
        .isPresent();
  }
}
