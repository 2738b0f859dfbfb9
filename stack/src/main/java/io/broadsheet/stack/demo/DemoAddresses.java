package io.broadsheet.stack.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.file.FileTrouble;
import io.broadsheet.stack.Addresses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Everything that a person could now use.
 *
 * @param servers the servers
 * @param services the services
 * @param folders the files and folders that commands need
 */
record DemoAddresses(Addresses servers, ServiceAddresses services, Folders folders) {

  /**
   * Files and folders of the demo, which are gone with it.
   *
   * @param settings the settings file
   * @param ledger the ledger of ingest
   * @param state the folder of the state of streams
   */
  record Folders(Path settings, Path ledger, Path state) {}

  /** Those of a demo that runs. */
  static DemoAddresses of(Demo.Started started) {
    return new DemoAddresses(
        started.stack().addresses(),
        started.services(),
        new Folders(started.settingsFile(), started.ledger(), started.state()));
  }

  /**
   * Refuses a file for the addresses that could not be written.
   *
   * @throws StopException if it could not
   */
  static void check(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw new StopException(
          ExitCode.USAGE, "Cannot write the addresses to " + file + ": its folder cannot be used.");
    }
    if (Files.isDirectory(file)) {
      throw new StopException(
          ExitCode.USAGE, "Cannot write the addresses to " + file + ": it is a folder.");
    }
  }

  /** The addresses in lines to read. */
  String describe() {
    return """
    Kafka bootstrap servers  %1$s
    Schema registry          %2$s
    Elasticsearch            %3$s
    Explorer                 %4$s/
    Health and metrics       %5$s %6$s %4$s

    Every other command works on the demo with its settings file, for example:
      ./broadsheet status --config %7$s\
    """
        .formatted(
            servers.kafka(),
            servers.registry(),
            servers.elasticsearch(),
            services.explorer(),
            services.streams(),
            services.indexer(),
            folders.settings());
  }

  /** Writes the settings by which every command finds the demo. */
  void writeSettings() {
    String text =
        """
        # The demo's servers and services: ./broadsheet COMMAND --config THIS-FILE
        bootstrap-servers=%s
        schema-registry=%s
        elasticsearch-url=%s
        explorer-url=%s
        http=%s
        ledger=%s
        state-dir=%s
        """
            .formatted(
                servers.kafka(),
                servers.registry(),
                servers.elasticsearch(),
                services.explorer(),
                String.join(
                    ",", List.of(services.streams(), services.indexer(), services.explorer())),
                folders.ledger(),
                folders.state());
    write(folders.settings(), text);
  }

  /** Writes them as JSON; whoever waits for {@code file} finds it whole or not at all. */
  void writeTo(Path file) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("kafka", servers.kafka());
    json.put("registry", servers.registry());
    json.put("elasticsearch", servers.elasticsearch());
    json.put("explorer", services.explorer() + "/");
    json.set("health", each("/health"));
    json.set("metrics", each("/metrics"));
    json.put("settings", folders.settings().toString());
    try {
      write(file, new ObjectMapper().writeValueAsString(json) + "\n");
    } catch (IOException e) {
      throw new IllegalStateException("Every tree can be written as JSON", e);
    }
  }

  private ObjectNode each(String path) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("streams", services.streams() + path)
        .put("indexer", services.indexer() + path)
        .put("explorer", services.explorer() + path);
  }

  private static void write(Path file, String text) {
    Path absolute = file.toAbsolutePath();
    try {
      Path half = Files.createTempFile(absolute.getParent(), ".demo", ".part");
      Files.writeString(half, text);
      Files.move(half, absolute, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new StopException(
          ExitCode.USAGE, "Cannot write " + file + ": " + FileTrouble.in(e) + ".", e);
    }
  }
}
