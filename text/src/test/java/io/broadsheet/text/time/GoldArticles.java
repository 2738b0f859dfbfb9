package io.broadsheet.text.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The articles of the seed pages as a careful reader made them, with what is marked in them. */
public final class GoldArticles {

  private static final Path SEEDS = Path.of("..", "seeds");
  private static final ObjectMapper JSON = new ObjectMapper();

  private GoldArticles() {}

  /**
   * An article.
   *
   * @param name page and number
   * @param text its parts in reading order, joined by line ends
   * @param page the text of its page
   * @param marked what entities.json says of it
   */
  public record GoldArticle(String name, String text, String page, JsonNode marked) {

    @Override
    public String toString() {
      return name;
    }
  }

  public static Stream<GoldArticle> all() {
    JsonNode entities = read(SEEDS.resolve("gold").resolve("entities.json"));
    return entities.properties().stream()
        .flatMap(page -> ofPage(page.getKey(), page.getValue().get("articles")).stream());
  }

  private static List<GoldArticle> ofPage(String name, JsonNode marked) {
    String page = text(SEEDS.resolve(name + ".txt"));
    JsonNode articles = read(SEEDS.resolve("gold").resolve(name + ".json")).get("articles");
    List<GoldArticle> found = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      found.add(new GoldArticle(name + "/" + i, join(page, articles.get(i)), page, marked.get(i)));
    }
    return found;
  }

  private static String join(String page, JsonNode article) {
    List<String> parts = new ArrayList<>();
    for (String part : List.of("kicker", "headline", "deck", "byline")) {
      add(parts, page, article.get(part));
    }
    for (JsonNode section : article.get("sections")) {
      add(parts, page, section.get("heading"));
      section.get("paragraphs").forEach(paragraph -> add(parts, page, paragraph));
    }
    article.get("captions").forEach(caption -> add(parts, page, caption));
    return String.join("\n", parts);
  }

  private static void add(List<String> parts, String page, JsonNode spans) {
    StringBuilder part = new StringBuilder();
    for (JsonNode span : spans) {
      int start = page.offsetByCodePoints(0, span.get(0).asInt());
      int end = page.offsetByCodePoints(0, span.get(1).asInt());
      part.append(page, start, end);
    }
    if (!part.isEmpty()) {
      parts.add(part.toString().replace("\n", ""));
    }
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(text(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
