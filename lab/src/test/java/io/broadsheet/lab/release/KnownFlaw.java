package io.broadsheet.lab.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A line of tools/known-flaws.txt.
 *
 * @param coordinate what has the flaw; its artifact may be {@code *}
 * @param mended the first version without it, if there is one
 * @param why what the flaw is
 */
record KnownFlaw(String coordinate, Optional<String> mended, String why) {

  private static final Path FILE = Path.of("..", "tools", "known-flaws.txt");

  /** All that are kept. */
  static List<KnownFlaw> all() throws IOException {
    return Files.readAllLines(FILE).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(KnownFlaw::parse)
        .toList();
  }

  static KnownFlaw parse(String line) {
    String[] fields = line.split("\\s+", 3);
    return new KnownFlaw(
        fields[0], Optional.of(fields[1]).filter(version -> !version.equals("none")), fields[2]);
  }

  /** Whether {@code component} has it. */
  boolean isIn(Component component) {
    return names(component)
        && mended.map(version -> compare(component.version(), version) < 0).orElse(true);
  }

  /** A jar in a folder says only its artifact, which may be that of several groups. */
  boolean names(Component component) {
    String group = coordinate.substring(0, coordinate.indexOf(':'));
    String artifact = coordinate.substring(coordinate.indexOf(':') + 1);
    if (component.hasGroup()) {
      return artifact.equals("*")
          ? component.coordinate().startsWith(group + ":")
          : component.coordinate().equals(coordinate);
    }
    String last = group.substring(group.lastIndexOf('.') + 1);
    return artifact.equals("*")
        ? component.artifact().startsWith(last + "-")
        : component.artifact().equals(artifact);
  }

  /** By the numbers they begin with: words behind them, such as Final or jre, say nothing. */
  private static int compare(String one, String other) {
    int[] left = numbers(one);
    int[] right = numbers(other);
    return Arrays.compare(left, right);
  }

  private static int[] numbers(String version) {
    String[] parts = version.split("[.-]");
    return Arrays.stream(Arrays.copyOf(parts, 4))
        .mapToInt(part -> part != null && part.matches("[0-9]{1,9}") ? Integer.parseInt(part) : 0)
        .toArray();
  }
}
