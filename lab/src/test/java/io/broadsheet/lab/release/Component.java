package io.broadsheet.lab.release;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A library as known flaws name it.
 *
 * @param coordinate {@code group:artifact}, {@code npm:name}, or the artifact alone where nothing
 *     says its group
 * @param version its version
 */
record Component(String coordinate, String version) {

  private static final Pattern PACKAGE = Pattern.compile("pkg:(maven|npm)/([^@?]+)@([^?]+).*");
  private static final Pattern JAR = Pattern.compile("(.+?)-([0-9].*)\\.jar");

  /** The one that a package URL names. */
  static Component of(String purl) {
    Matcher parts = PACKAGE.matcher(purl);
    if (!parts.matches()) {
      throw new IllegalArgumentException(purl);
    }
    String name = parts.group(2).replace('/', ':');
    return new Component(parts.group(1).equals("npm") ? "npm:" + name : name, parts.group(3));
  }

  /** The one in a file such as {@code netty-buffer-4.1.139.Final.jar}. */
  static Component ofJar(String file) {
    Matcher parts = JAR.matcher(file);
    if (!parts.matches()) {
      throw new IllegalArgumentException(file);
    }
    return new Component(parts.group(1), parts.group(2));
  }

  /** Whether the coordinate says the group. */
  boolean hasGroup() {
    return coordinate.contains(":");
  }

  /** Its name without the group. */
  String artifact() {
    return coordinate.substring(coordinate.indexOf(':') + 1);
  }
}
