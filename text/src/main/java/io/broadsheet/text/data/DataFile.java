package io.broadsheet.text.data;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table of knowledge that users can edit: UTF-8, one row a line, fields divided by tabs, comments
 * behind {@code #} at a line's start.
 */
public final class DataFile {

  private final String name;
  private final byte[] bytes;
  private final byte[] digest;

  private DataFile(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
    this.digest = sha256().digest(bytes);
  }

  /**
   * A file with these bytes.
   *
   * @param name what it is called in messages
   * @param bytes UTF-8, taken over as they are
   */
  public static DataFile of(String name, byte[] bytes) {
    return new DataFile(name, bytes.clone());
  }

  /** A file with this text. */
  public static DataFile of(String name, String text) {
    return new DataFile(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** What it is called in messages. */
  public String name() {
    return name;
  }

  /** The whole file. */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Its bytes, for files that are no text. */
  public InputStream stream() {
    return new ByteArrayInputStream(bytes);
  }

  /** The SHA-256 of its bytes. */
  byte[] digest() {
    return digest.clone();
  }

  /** The lines without comments and empty ones. */
  public Stream<String> lines() {
    return text().lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
  }

  /** The rows, each a list of fields without the white space around them. */
  public List<List<String>> rows() {
    return lines().map(DataFile::fields).toList();
  }

  private static List<String> fields(String line) {
    return Arrays.stream(line.split("\t")).map(String::strip).toList();
  }

  /** The rows behind a header, each a list of fields as they stand, empty ones included. */
  public List<String[]> table() {
    return lines().skip(1).map(line -> line.split("\t", -1)).toList();
  }

  /** The words behind a header, one or more a line, divided by spaces. */
  public List<String> words() {
    return lines().skip(1).flatMap(line -> Stream.of(line.split(" "))).toList();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** An error about this file that names it. */
  public IllegalStateException error(String problem) {
    return new IllegalStateException("data file " + name + ": " + problem);
  }
}
