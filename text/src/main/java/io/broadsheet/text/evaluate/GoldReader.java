package io.broadsheet.text.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.broadsheet.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads gold from JSON; its spans count code points and are converted here. */
public final class GoldReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final int[] offsets;

  private GoldReader(String text) {
    offsets = new int[text.codePointCount(0, text.length()) + 1];
    int at = 0;
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = at;
      at += at < text.length() ? Character.charCount(text.codePointAt(at)) : 0;
    }
  }

  /**
   * The gold in {@code json} for {@code text}; empty if the JSON is no gold of a page, which has a
   * {@code mode}.
   *
   * @throws IllegalArgumentException if it is no JSON or its spans do not fit the text
   */
  public static Optional<Gold> read(String json, String text) {
    try {
      JsonNode page = JSON.readTree(json);
      if (!page.isObject() || !page.hasNonNull("mode")) {
        return Optional.empty();
      }
      return Optional.of(new GoldReader(text).page(page));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
    }
  }

  private Gold page(JsonNode page) {
    List<GoldArticle> articles = new ArrayList<>();
    page.path("articles").forEach(article -> articles.add(article(article)));
    List<List<TextRange>> furniture = new ArrayList<>();
    List<TextRange> markup = new ArrayList<>();
    for (JsonNode piece : page.path("furniture")) {
      List<TextRange> ranges = ranges(piece.path("spans"));
      if (piece.path("kind").asText().equals("markup")) {
        markup.addAll(ranges);
      } else {
        furniture.add(ranges);
      }
    }
    String mode = page.path("mode").asText();
    return new Gold(page.path("source").asText(), mode, articles, furniture, markup);
  }

  private GoldArticle article(JsonNode article) {
    List<GoldSection> sections = new ArrayList<>();
    for (JsonNode section : article.path("sections")) {
      sections.add(
          new GoldSection(ranges(section.path("heading")), lists(section.path("paragraphs"))));
    }
    List<String> reporters = new ArrayList<>();
    article.path("reporters").forEach(name -> reporters.add(name.asText()));
    return new GoldArticle(
        ranges(article.path("headline")),
        ranges(article.path("kicker")),
        ranges(article.path("deck")),
        ranges(article.path("byline")),
        reporters,
        sections,
        text(article.path("jump_to")),
        text(article.path("continued_from")),
        lists(article.path("captions")));
  }

  private static Optional<String> text(JsonNode node) {
    return node.isTextual() ? Optional.of(node.asText()) : Optional.empty();
  }

  private List<List<TextRange>> lists(JsonNode node) {
    List<List<TextRange>> lists = new ArrayList<>();
    node.forEach(list -> lists.add(ranges(list)));
    return lists;
  }

  private List<TextRange> ranges(JsonNode spans) {
    List<TextRange> ranges = new ArrayList<>();
    for (JsonNode span : spans) {
      int start = span.path(0).asInt(-1);
      int end = span.path(1).asInt(-1);
      if (start < 0 || end <= start || end >= offsets.length) {
        throw new IllegalArgumentException(
            "the span [" + start + ", " + end + "] does not fit the text");
      }
      ranges.add(new TextRange(offsets[start], offsets[end]));
    }
    return ranges;
  }
}
