package io.broadsheet.runtime.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The flags of every command that talks to the schema registry. */
public final class RegistryOptions {

  @Option(
      names = "--schema-registry",
      paramLabel = "URL",
      defaultValue = "http://localhost:8081",
      description = "Schema registries, separated by commas (default: ${DEFAULT-VALUE}).")
  String url;

  @Option(
      names = "--registry",
      paramLabel = "KEY=VALUE",
      description =
          "Any setting of the registry client, such as basic.auth.credentials.source=USER_INFO. In"
              + " the environment BROADSHEET_REGISTRY_..., in the file registry....")
  Map<String, String> passedThrough = new LinkedHashMap<>();

  /** The connection that the flags and {@code sources} describe. */
  public RegistryConnection connection(SettingSources sources) {
    var settings = new LinkedHashMap<>(sources.passedThrough("registry"));
    settings.putAll(passedThrough);
    return new RegistryConnection(url, settings);
  }
}
