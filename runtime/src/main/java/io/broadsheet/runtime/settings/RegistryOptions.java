package io.broadsheet.runtime.settings;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The flags of every command that talks to the schema registry. */
@HelpGroup(HelpGroup.Group.SERVERS)
public final class RegistryOptions {

  @Option(
      names = "--schema-registry",
      paramLabel = "URL",
      defaultValue = "http://localhost:8081",
      description = "URLs of the schema registry, separated by commas (default: ${DEFAULT-VALUE}).")
  String url;

  @Option(
      names = "--registry",
      paramLabel = "KEY=VALUE",
      description =
          "Any setting of the registry client, for example basic.auth.credentials.source=USER_INFO."
              + " Environment variables: BROADSHEET_REGISTRY_...; settings file: registry.... Put"
              + " secrets there, not on the command line.")
  Map<String, String> passedThrough = new LinkedHashMap<>();

  /**
   * The connection that the flags and {@code sources} describe.
   *
   * @throws StopException if the address holds a password, which would stand in logs
   */
  public RegistryConnection connection(SettingSources sources) {
    if (url.contains("@")) {
      throw new StopException(
          ExitCode.USAGE,
          "--schema-registry must not hold a password: set"
              + " registry.basic.auth.credentials.source=USER_INFO and"
              + " registry.basic.auth.user.info.");
    }
    var settings = new LinkedHashMap<>(sources.passedThrough("registry"));
    settings.putAll(passedThrough);
    return new RegistryConnection(url, settings);
  }
}
