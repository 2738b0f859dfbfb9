package io.broadsheet.runtime.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;

/** What is wrong with a command line, without the names of classes that the parser puts in. */
final class UsageMistake {

  private static final Pattern CONVERSION =
      Pattern.compile("cannot convert '(.*)' to \\w+(?: \\(.*\\))?", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("is not an? (int|long|short|double|float)");

  private UsageMistake() {}

  /** The mistake in a sentence for users. */
  static String in(ParameterException e) {
    String message = e.getMessage();
    Matcher conversion = CONVERSION.matcher(message);
    if (conversion.find()) {
      return message.substring(0, conversion.start())
          + "'%s' is not %s".formatted(conversion.group(1), noun(type(e.getArgSpec())));
    }
    return NUMBER
        .matcher(message)
        .replaceAll(
            match ->
                match.group(1).matches("double|float")
                    ? "is not a number"
                    : "is not a whole number, or is too large");
  }

  private static String type(ArgSpec argument) {
    if (argument == null) {
      return "";
    }
    Class<?>[] types = argument.typeInfo().getAuxiliaryTypes();
    return types[types.length - 1].getSimpleName();
  }

  private static String noun(String type) {
    return switch (type) {
      case "LocalDate" -> "a day such as 2024-08-01";
      case "Instant" -> "a moment such as 2024-08-01T08:00:00Z";
      case "Duration" -> "a duration such as PT30S";
      case "URI", "URL" -> "an address such as http://localhost:9200";
      case "Path", "File" -> "a path";
      case "Charset" -> "a charset that this Java knows, such as UTF-8 or GB18030";
      default -> "what this setting takes";
    };
  }
}
