package io.broadsheet.explorer.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The files of the page, from the class path. */
final class Assets {

  private static final String FOLDER = "page/";

  /** No dots but the one before the ending: nothing leads out of the folder. */
  private static final Pattern NAME =
      Pattern.compile("[a-z0-9-]{1,40}(/[a-z0-9-]{1,40})?\\.[a-z0-9]{2,5}");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml");

  private final Map<String, Asset> known = new ConcurrentHashMap<>();

  /** The file {@code name}, such as {@code app.js}. */
  Optional<Asset> find(String name) {
    Optional<Asset> found = Optional.ofNullable(known.get(name));
    if (found.isPresent() || !NAME.matcher(name).matches()) {
      return found;
    }
    Optional<Asset> read = read(name);
    read.ifPresent(asset -> known.put(name, asset));
    return read;
  }

  private static Optional<Asset> read(String name) {
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    if (type == null) {
      return Optional.empty();
    }
    try (InputStream in = Assets.class.getResourceAsStream(FOLDER + name)) {
      return in == null ? Optional.empty() : Optional.of(Asset.of(in.readAllBytes(), type));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
