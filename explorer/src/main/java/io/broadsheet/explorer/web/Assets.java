package io.broadsheet.explorer.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

  /** What is made of several files, so that a browser need not ask for each. */
  private static final Map<String, List<String>> MADE =
      Map.of(
          "page.js", List.of("app.js"),
          "page.css",
              List.of(
                  "styles/base.css",
                  "styles/layout.css",
                  "styles/views.css",
                  "styles/pictures.css",
                  "styles/pages.css"));

  private final Map<String, Asset> known = new ConcurrentHashMap<>();

  /** The file {@code name}, such as {@code app.js}. */
  Optional<Asset> find(String name) {
    Optional<Asset> found = Optional.ofNullable(known.get(name));
    if (found.isPresent() || !NAME.matcher(name).matches()) {
      return found;
    }
    Optional<Asset> read = MADE.containsKey(name) ? Optional.of(made(name)) : read(name);
    read.ifPresent(asset -> known.put(name, asset));
    return read;
  }

  private static Asset made(String name) {
    String text =
        name.endsWith(".js")
            ? Bundle.of(MADE.get(name).getFirst(), Assets::text)
            : MADE.get(name).stream().map(Assets::text).collect(Collectors.joining());
    return Asset.of(text.getBytes(StandardCharsets.UTF_8), type(name));
  }

  private static String text(String name) {
    return new String(read(name).orElseThrow().bytes(), StandardCharsets.UTF_8);
  }

  private static String type(String name) {
    return TYPES.get(name.substring(name.lastIndexOf('.') + 1));
  }

  private static Optional<Asset> read(String name) {
    String type = type(name);
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
