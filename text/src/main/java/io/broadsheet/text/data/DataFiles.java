package io.broadsheet.text.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The one door to the files that the reading of text depends on. It is opened once, hands out files
 * and knows the version of all of them: a file that does not count in the version is not handed
 * out. Immutable.
 */
public final class DataFiles {

  /** The dictionary in Ansj's jar (Apache 2.0). */
  public static final String DICTIONARY = "/core.dic";

  /** The user's own gazetteer, which may be absent. */
  public static final String USERS_GAZETTEER = "users-gazetteer";

  private static final String FOLDER = "/io/broadsheet/text/";
  private static final String LIST = "data/files.txt";
  private static final int DIGEST_BYTES = 6;

  private final Map<String, DataFile> files;
  private final String version;

  private DataFiles(Map<String, DataFile> files) {
    this.files = files;
    this.version = digest(files);
  }

  /**
   * The files that come with Broadsheet and its dictionary.
   *
   * @throws IllegalStateException if one of them is not on the class path
   */
  public static DataFiles standard() {
    return Standard.FILES;
  }

  /** Read when first asked for, and only once. */
  private static final class Standard {

    private static final DataFiles FILES = read();

    private static DataFiles read() {
      Map<String, DataFile> files = new TreeMap<>();
      files.put(DICTIONARY, load(DICTIONARY));
      load(LIST).words().forEach(name -> files.put(name, load(name)));
      return new DataFiles(files);
    }
  }

  /**
   * These files with another one, or with another one in the place of one of them.
   *
   * @param name the place: a name that {@link #file} takes
   * @param file what is to be read there
   */
  public DataFiles with(String name, DataFile file) {
    Map<String, DataFile> all = new TreeMap<>(files);
    all.put(name, file);
    return new DataFiles(all);
  }

  /**
   * A file.
   *
   * @param name its path below this module's package, such as {@code entity/titles.txt}, or {@link
   *     #DICTIONARY}
   * @throws IllegalStateException if it is none of these files
   */
  public DataFile file(String name) {
    return find(name)
        .orElseThrow(
            () -> new IllegalStateException(name + " is no data file that " + LIST + " names"));
  }

  /** A file that may be absent. */
  public Optional<DataFile> find(String name) {
    return Optional.ofNullable(files.get(name));
  }

  /** The names of all files, in their order. */
  public Set<String> names() {
    return Collections.unmodifiableSet(files.keySet());
  }

  /** Twelve hexadecimal digits that change whenever a byte of any file does. */
  public String version() {
    return version;
  }

  private static DataFile load(String name) {
    String path = name.startsWith("/") ? name : FOLDER + name;
    try (InputStream in = DataFiles.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("data file " + path + " is not on the class path");
      }
      return DataFile.of(name, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("data file " + path + " cannot be read", e);
    }
  }

  private static String digest(Map<String, DataFile> files) {
    MessageDigest digest = DataFile.sha256();
    files.forEach(
        (name, file) -> {
          digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
          digest.update(file.digest());
        });
    return HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES);
  }
}
