package io.broadsheet.runtime.command;

import io.broadsheet.runtime.settings.HelpGroup;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * How help looks: as wide as the terminal, a command's own flags first and in the order in which
 * they are declared, shared ones below in groups, and examples never broken over lines.
 */
final class HelpLayout {

  private static final String INDENT = "  ";

  private HelpLayout() {}

  /** Applies the layout to {@code command} and all commands below it. */
  static void apply(CommandLine command) {
    command.setUsageHelpAutoWidth(true);
    UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    usage.sortOptions(false);
    usage.abbreviateSynopsis(true);
    command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, HelpLayout::options);
    command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_FOOTER, HelpLayout::footer);
    command.getSubcommands().values().forEach(HelpLayout::apply);
  }

  private static String options(Help help) {
    List<OptionSpec> shown =
        help.commandSpec().options().stream().filter(option -> !option.hidden()).toList();
    Map<HelpGroup.Group, List<OptionSpec>> shared =
        shown.stream()
            .filter(option -> group(option) != null)
            .collect(
                Collectors.groupingBy(
                    HelpLayout::group,
                    () -> new EnumMap<>(HelpGroup.Group.class),
                    Collectors.toList()));
    List<OptionSpec> own = shown.stream().filter(option -> group(option) == null).toList();
    return list(help, own)
        + shared.entrySet().stream()
            .map(
                entry ->
                    "%n%s:%n".formatted(entry.getKey().heading()) + list(help, entry.getValue()))
            .collect(Collectors.joining());
  }

  private static String list(Help help, List<OptionSpec> options) {
    if (options.isEmpty()) {
      return "";
    }
    Help.Layout layout = help.createDefaultLayout(options, List.of(), help.colorScheme());
    layout.addAllOptions(options, help.parameterLabelRenderer());
    return layout.toString();
  }

  private static HelpGroup.Group group(OptionSpec option) {
    return option.userObject() instanceof Field field
            && field.getDeclaringClass().isAnnotationPresent(HelpGroup.class)
        ? field.getDeclaringClass().getAnnotation(HelpGroup.class).value()
        : null;
  }

  private static String footer(Help help) {
    UsageMessageSpec usage = help.commandSpec().usageMessage();
    return Arrays.stream(usage.footer())
        .map(line -> line.startsWith(INDENT) ? line : wrap(line, usage.width()))
        .map(line -> line + System.lineSeparator())
        .collect(Collectors.joining());
  }

  private static String wrap(String text, int width) {
    var wrapped = new StringBuilder();
    int column = 0;
    for (String word : text.split(" ")) {
      if (column > 0 && column + 1 + word.length() >= width) {
        wrapped.append(System.lineSeparator());
        column = 0;
      } else if (column > 0) {
        wrapped.append(' ');
        column++;
      }
      wrapped.append(word);
      column += word.length();
    }
    return wrapped.toString();
  }
}
