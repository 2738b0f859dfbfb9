package io.broadsheet.text.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * A table of knowledge that users can edit: UTF-8, one row a line, fields divided by tabs, comments
 * behind {@code #} at a line's start.
 */
public final class DataFile {

  private static final int DIGEST_BYTES = 4;

  private final String name;
  private final String content;

  private DataFile(String name, String content) {
    this.name = name;
    this.content = content;
  }

  /**
   * Loads a file that lies beside a class.
   *
   * @throws IllegalStateException if there is no such file
   */
  public static DataFile of(Class<?> neighbour, String name) {
    try (InputStream in = neighbour.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "data file " + name + " is missing beside " + neighbour.getName());
      }
      return new DataFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows, each a list of fields, without comments and empty lines. */
  public List<List<String>> rows() {
    return content
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> Arrays.stream(line.split("\t")).map(String::strip).toList())
        .toList();
  }

  /** The text of the file, so that a version can be made of it. */
  public String content() {
    return content;
  }

  /** A short name of {@code contents} that changes whenever they do. */
  public static String digest(String contents) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(contents.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** An error about this file that names it. */
  public IllegalStateException error(String problem) {
    return new IllegalStateException("data file " + name + ": " + problem);
  }
}
