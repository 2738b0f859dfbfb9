package io.broadsheet.stack.elasticsearch.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginsLoader;

/**
 * Runs one Elasticsearch node with the modules of its home directory until it is told to stop.
 *
 * <p>Usage: {@code SingleNode CONFIG_DIRECTORY}, which holds {@code elasticsearch.yml} with at
 * least {@code path.home} and {@code path.data}.
 */
public final class SingleNode {

  private SingleNode() {}

  public static void main(String... args) throws Exception {
    LogConfigurator.configureESLogging(); // before anything: its classes log as they load
    Path config = Path.of(args[0]);
    Settings settings =
        Settings.builder().loadFromPath(config.resolve("elasticsearch.yml")).build();
    var environment = new Environment(settings, config);
    var modules = PluginsLoader.loadModulesBundles(environment.modulesDir(), true);
    var loader = PluginsLoader.createPluginsLoader(modules, Set.of(), Map.of());
    var node = new Node(environment, loader);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node), "stop"));
    node.start();
    new CountDownLatch(1).await();
  }

  private static void close(Node node) {
    try {
      node.prepareForClose();
      node.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
