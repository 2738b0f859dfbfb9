package io.broadsheet.text.entity.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A data file on the class path: UTF-8 lines, of which those that start with # are remarks. */
public final class Resource {
  private static final String FOLDER = "/io/broadsheet/text/entity/";

  private Resource() {}

  /** The rows of one of our tables, without its header, cut at tabs. */
  public static List<String[]> table(String name) {
    return lines(FOLDER + name).stream().skip(1).map(line -> line.split("\t", -1)).toList();
  }

  /** The lines of one of our files, without remarks. */
  static List<String> all(String name) {
    return lines(FOLDER + name);
  }

  /** The entries of one of our lists, one or more a line, cut at spaces. */
  public static List<String> words(String name) {
    return lines(FOLDER + name).stream()
        .skip(1)
        .flatMap(line -> List.of(line.split(" ")).stream())
        .toList();
  }

  /** The lines of any resource, without remarks and empty lines. */
  static List<String> lines(String path) {
    try (InputStream in = Resource.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("The resource " + path + " is not on the class path.");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The resource " + path + " cannot be read.", e);
    }
  }
}
