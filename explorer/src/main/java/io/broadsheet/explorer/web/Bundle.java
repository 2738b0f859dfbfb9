package io.broadsheet.explorer.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The modules of the page as one script: on a slow line each file costs a round trip. A module
 * becomes a function that is called once, after those that it imports. It knows the two forms that
 * our modules keep to, {@code import { a, b } from './x.js';} and {@code export} before a
 * declaration, each on a line of its own.
 */
final class Bundle {

  private static final Pattern IMPORT =
      Pattern.compile("^import \\{([^}]*)\\} from '([^']+)';$", Pattern.MULTILINE);
  private static final Pattern EXPORT =
      Pattern.compile("^export ((?:async )?function|const|class) (\\w+)", Pattern.MULTILINE);

  private final UnaryOperator<String> read;
  private final Map<String, String> modules = new LinkedHashMap<>();
  private final List<String> open = new ArrayList<>();

  private Bundle(UnaryOperator<String> read) {
    this.read = read;
  }

  /**
   * The script of the module {@code entry} and all that it imports.
   *
   * @param read the text of a module by its name, such as {@code core/dom.js}
   */
  static String of(String entry, UnaryOperator<String> read) {
    var bundle = new Bundle(read);
    bundle.add(entry);
    return bundle.modules.values().stream().collect(Collectors.joining("\n"));
  }

  private String add(String name) {
    if (open.contains(name)) {
      throw new IllegalStateException("The modules import each other: " + open);
    }
    if (!modules.containsKey(name)) {
      open.addLast(name);
      String text = read.apply(name);
      String body =
          IMPORT
              .matcher(text)
              .replaceAll(it -> Matcher.quoteReplacement(taken(name, it.group(1), it.group(2))));
      List<String> exported = EXPORT.matcher(text).results().map(it -> it.group(2)).toList();
      modules.put(
          name,
          "const %s = (() => {\n%s\nreturn { %s };\n})();"
              .formatted(
                  variable(name),
                  EXPORT.matcher(body).replaceAll("$1 $2"),
                  String.join(", ", exported)));
      open.removeLast();
    }
    return variable(name);
  }

  private String taken(String importing, String names, String path) {
    return "const {" + names + "} = " + add(resolved(importing, path)) + ";";
  }

  /** A name without {@code ./} and {@code ../}, of which no module has two. */
  private static String resolved(String importing, String path) {
    boolean isInFolder = importing.contains("/");
    String folder = isInFolder ? importing.substring(0, importing.indexOf('/') + 1) : "";
    return path.startsWith("../") ? path.substring(3) : folder + path.substring(2);
  }

  private static String variable(String name) {
    return Arrays.stream(name.split("[^a-z0-9]")).collect(Collectors.joining("_", "$", ""));
  }
}
