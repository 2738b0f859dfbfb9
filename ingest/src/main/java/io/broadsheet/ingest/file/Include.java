package io.broadsheet.ingest.file;

import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Locale;

/**
 * Which files of a folder are taken: those that match a glob, whatever the case of their letters,
 * unless they are hidden, half-written by their name, or sidecars.
 */
public final class Include {

  /** What is taken if nothing else is asked for. */
  public static final List<String> DEFAULT_GLOBS =
      List.of("*.txt", "*.text", "*.txt.gz", "*.text.gz", "*.zip");

  private static final List<String> NEVER =
      List.of(".part", ".partial", ".filepart", ".crdownload", ".tmp", ".swp", "~", ".meta.json");

  private final List<PathMatcher> ofNames;
  private final List<PathMatcher> ofPaths;

  private Include(List<String> globs) {
    ofNames = globs.stream().filter(glob -> !glob.contains("/")).map(Include::matcher).toList();
    ofPaths = globs.stream().filter(glob -> glob.contains("/")).map(Include::matcher).toList();
  }

  /**
   * Takes what matches one of {@code globs}.
   *
   * @param globs a glob without {@code /} is held against the file's name, one with {@code /}
   *     against its path below the PATH that the user gave
   * @throws java.util.regex.PatternSyntaxException if one is no glob
   */
  public static Include of(List<String> globs) {
    return new Include(globs);
  }

  boolean takes(Path relative) {
    return !isNeverTaken(relative) && matches(relative);
  }

  /** Whether a file is hidden, half-written by its name, or a sidecar. */
  boolean isNeverTaken(Path relative) {
    String name = relative.getFileName().toString().toLowerCase(Locale.ROOT);
    return isHidden(relative.getFileName()) || NEVER.stream().anyMatch(name::endsWith);
  }

  private boolean matches(Path relative) {
    return ofNames.stream().anyMatch(glob -> glob.matches(lowerCase(relative.getFileName())))
        || ofPaths.stream().anyMatch(glob -> glob.matches(lowerCase(relative)));
  }

  static boolean isHidden(Path name) {
    return name.toString().startsWith(".");
  }

  private static PathMatcher matcher(String glob) {
    return FileSystems.getDefault().getPathMatcher("glob:" + glob.toLowerCase(Locale.ROOT));
  }

  private static Path lowerCase(Path path) {
    try {
      return Path.of(path.toString().toLowerCase(Locale.ROOT));
    } catch (InvalidPathException e) {
      // A name that this locale cannot spell can be matched, but not made.
      return path;
    }
  }
}
