package io.broadsheet.cli.text;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.broadsheet.schemas.Article;
import io.broadsheet.schemas.Caption;
import io.broadsheet.schemas.Range;
import io.broadsheet.schemas.Reporter;
import io.broadsheet.schemas.Section;
import io.broadsheet.streams.article.SplitIssue;
import io.broadsheet.text.TextRange;
import io.broadsheet.text.page.Furniture;
import io.broadsheet.text.page.Page;
import java.util.List;
import java.util.Locale;

/** The JSON that {@code split} writes. */
final class ArticleJson {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ArticleJson() {}

  /** The whole output for one file; {@code articles} are already in JSON. */
  static ObjectNode issue(String source, SplitIssue split, List<ObjectNode> articles) {
    ObjectNode issue = JSON.objectNode();
    issue.put("source", source);
    issue.putArray("articles").addAll(articles);
    ArrayNode furniture = issue.putArray("furniture");
    split.pages().stream()
        .map(Page::furniture)
        .flatMap(List::stream)
        .forEach(piece -> furniture.add(furniture(piece)));
    return issue;
  }

  static ObjectNode article(Article article) {
    ObjectNode json = JSON.objectNode();
    json.put("id", article.getId());
    json.put("page", article.getPage());
    json.put("type", article.getType().name().toLowerCase(Locale.ROOT));
    json.put("kicker", article.getKicker());
    json.put("headline", article.getHeadline());
    json.put("deck", article.getDeck());
    json.put("byline", article.getByline());
    json.set("reporters", texts(article.getReporters().stream().map(Reporter::getName).toList()));
    ArrayNode sections = json.putArray("sections");
    article.getSections().forEach(section -> sections.add(section(section)));
    json.set("captions", texts(article.getCaptions().stream().map(Caption::getText).toList()));
    json.put("jumpTo", article.getJumpTo());
    json.put("continuedFrom", article.getContinuedFrom());
    ArrayNode spans = json.putArray("spans");
    for (Range span : article.getSpans()) {
      spans.addArray().add(span.getStart()).add(span.getEnd());
    }
    json.put("confidence", article.getConfidence());
    return json;
  }

  private static ObjectNode section(Section section) {
    ObjectNode json = JSON.objectNode();
    json.put("heading", section.getHeading());
    json.set("paragraphs", texts(section.getParagraphs()));
    return json;
  }

  private static ObjectNode furniture(Furniture piece) {
    ObjectNode json = JSON.objectNode();
    json.put("kind", piece.kind().name().toLowerCase(Locale.ROOT));
    ArrayNode spans = json.putArray("spans");
    for (TextRange range : piece.ranges()) {
      spans.addArray().add(range.start()).add(range.end());
    }
    return json;
  }

  static ArrayNode texts(List<String> texts) {
    ArrayNode array = JSON.arrayNode();
    texts.forEach(array::add);
    return array;
  }
}
