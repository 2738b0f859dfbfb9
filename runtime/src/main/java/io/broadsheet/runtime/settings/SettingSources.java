package io.broadsheet.runtime.settings;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Where settings come from that no flag gives: environment variables, then a properties file. One
 * name serves all three: {@code --poll-timeout}, {@code BROADSHEET_POLL_TIMEOUT}, {@code
 * poll-timeout}. A variable that ends in {@code _FILE} names a file that holds the value, for
 * secrets.
 */
public final class SettingSources implements IDefaultValueProvider {

  private static final String PREFIX = "BROADSHEET_";
  private static final String FILE_SUFFIX = "_FILE";

  /** Settings whose own name ends so: their value is the path of a file, not what it holds. */
  private static final Set<String> PATHS = Set.of(variable("elasticsearch.ca.file"));

  private final Map<String, String> environment;

  private final Map<String, String> file;

  private SettingSources(Map<String, String> environment, Map<String, String> file) {
    this.environment = Map.copyOf(environment);
    this.file = Map.copyOf(file);
  }

  /** Settings from the environment and, if it names one, from the file of {@code config}. */
  public static SettingSources of(Map<String, String> environment, Optional<Path> config) {
    Optional<Path> path =
        config.or(() -> Optional.ofNullable(environment.get(PREFIX + "CONFIG")).map(Path::of));
    return new SettingSources(environment, path.map(SettingSources::read).orElse(Map.of()));
  }

  /** The names that the properties file sets. */
  public Set<String> namesInFile() {
    return file.keySet();
  }

  /** The environment variables that begin as ours do. */
  public Set<String> variables() {
    return environment.keySet().stream()
        .filter(name -> name.startsWith(PREFIX))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The value of a setting by its name without dashes before it. */
  public Optional<String> value(String name) {
    return Optional.ofNullable(environment.get(variable(name)))
        .or(() -> secret(environment.get(variable(name) + FILE_SUFFIX)))
        .or(() -> Optional.ofNullable(file.get(name)));
  }

  /**
   * Settings that pass through to a client untouched: {@code kafka.security.protocol} of the file,
   * {@code BROADSHEET_KAFKA_SECURITY_PROTOCOL} of the environment.
   *
   * @param family the first part of the names: kafka, registry or elasticsearch
   */
  public Map<String, String> passedThrough(String family) {
    var found = new TreeMap<String, String>();
    file.forEach(
        (name, value) -> {
          if (name.startsWith(family + ".")) {
            found.put(name.substring(family.length() + 1), value);
          }
        });
    String start = variable(family) + "_";
    environment.forEach(
        (variable, value) -> {
          if (variable.startsWith(start)) {
            boolean isFile = variable.endsWith(FILE_SUFFIX) && !PATHS.contains(variable);
            String end = isFile ? FILE_SUFFIX : "";
            String name = variable.substring(start.length(), variable.length() - end.length());
            found.put(
                name.toLowerCase(Locale.ROOT).replace('_', '.'),
                isFile ? secret(value).orElse("") : value);
          }
        });
    return found;
  }

  @Override
  public String defaultValue(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? value(option.longestName().replaceFirst("^-+", "")).orElse(null)
        : null;
  }

  /** The environment variable of a setting. */
  public static String variable(String name) {
    return PREFIX + name.toUpperCase(Locale.ROOT).replace('-', '_').replace('.', '_');
  }

  private static Optional<String> secret(String path) {
    if (path == null) {
      return Optional.empty();
    }
    return Optional.of(SettingFile.text(Path.of(path)).strip());
  }

  private static Map<String, String> read(Path path) {
    var properties = new Properties();
    try {
      properties.load(new StringReader(SettingFile.text(path)));
    } catch (IOException | IllegalArgumentException e) {
      throw SettingFile.unreadable(path, e);
    }
    var settings = new TreeMap<String, String>();
    properties.forEach((name, value) -> settings.put(name.toString(), value.toString().strip()));
    return settings;
  }
}
