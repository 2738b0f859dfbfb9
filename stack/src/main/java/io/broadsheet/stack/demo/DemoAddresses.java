package io.broadsheet.stack.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.file.FileTrouble;
import io.broadsheet.stack.Addresses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Everything that a person could now use.
 *
 * @param servers the servers
 * @param explorer the explorer's page
 */
record DemoAddresses(Addresses servers, String explorer) {

  /** The addresses in lines to read. */
  String describe() {
    return """
    Kafka bootstrap servers  %1$s
    Schema registry          %2$s
    Elasticsearch            %3$s
    Explorer                 %4$s

    Publish pages of your own:
      ./broadsheet ingest PATH --bootstrap-servers %1$s --schema-registry %2$s\
    """
        .formatted(servers.kafka(), servers.registry(), servers.elasticsearch(), explorer);
  }

  /** Writes them as JSON; whoever waits for {@code file} finds it whole or not at all. */
  void writeTo(Path file) {
    Map<String, String> json = new LinkedHashMap<>();
    json.put("kafka", servers.kafka());
    json.put("registry", servers.registry());
    json.put("elasticsearch", servers.elasticsearch());
    json.put("explorer", explorer);
    Path absolute = file.toAbsolutePath();
    try {
      Path half = Files.createTempFile(absolute.getParent(), ".addresses", ".part");
      Files.writeString(half, new ObjectMapper().writeValueAsString(json) + "\n");
      Files.move(half, absolute, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new StopException(
          ExitCode.USAGE, "Cannot write the addresses to " + file + ": " + FileTrouble.in(e), e);
    }
  }
}
