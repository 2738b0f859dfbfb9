package io.broadsheet.runtime.command;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.SettingSources;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** The settings that some command knows; what sets another one was misspelt, and is refused. */
final class KnownSettings {

  /** Settings that pass through to clients, which know their names. */
  private static final List<String> FAMILIES =
      List.of("kafka", "registry", "elasticsearch", "kibana");

  /** What the launcher and the shell around us take. */
  private static final Set<String> OF_THE_LAUNCHER = Set.of("jvm-options");

  private final Set<String> names = new TreeSet<>();

  private KnownSettings(CommandSpec root) {
    collect(root);
  }

  /** Those of {@code root} and of all commands below it. */
  static KnownSettings of(CommandSpec root) {
    return new KnownSettings(root);
  }

  /**
   * Refuses a settings file and an environment with names that nothing knows.
   *
   * @throws StopException that names them and lists the valid ones
   */
  void check(SettingSources sources) {
    refuse(
        "The settings file has settings that no command knows: ",
        sources.namesInFile().stream().filter(name -> !isKnown(name)),
        String.join(", ", names) + "; and " + String.join(".*, ", FAMILIES) + ".*");
    Set<String> variables =
        Stream.concat(names.stream(), OF_THE_LAUNCHER.stream())
            .map(SettingSources::variable)
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> families =
        FAMILIES.stream().map(name -> SettingSources.variable(name) + "_").toList();
    refuse(
        "The environment has variables that no command knows: ",
        sources.variables().stream()
            .filter(name -> !variables.contains(name.replaceFirst("_FILE$", "")))
            .filter(name -> !variables.contains(name))
            .filter(name -> families.stream().noneMatch(name::startsWith)),
        String.join(", ", variables) + "; and " + String.join("*, ", families) + "*");
  }

  private boolean isKnown(String name) {
    return names.contains(name)
        || FAMILIES.stream().anyMatch(family -> name.startsWith(family + "."));
  }

  private static void refuse(String what, Stream<String> unknown, String known) {
    String list = unknown.sorted().collect(Collectors.joining(", "));
    if (!list.isEmpty()) {
      throw new StopException(ExitCode.USAGE, what + list + ". Known are: " + known);
    }
  }

  private void collect(CommandSpec command) {
    command.options().forEach(o -> names.add(o.longestName().replaceFirst("^-+", "")));
    command.subcommands().values().forEach(sub -> collect(sub.getCommandSpec()));
  }
}
