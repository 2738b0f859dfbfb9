package io.broadsheet.text.fit;

import io.broadsheet.text.fit.PageLines.Piece;
import io.broadsheet.text.split.read.PartKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words of one article, part by part, without the form in which they were printed.
 *
 * @param number the number of the article on its page
 * @param title its kicker, headline, deck and byline in the order of their kinds; each may have
 *     several lines
 * @param body its paragraphs, section headings and captions, each in one line
 */
record ArticleParts(int number, Map<PartKind, List<String>> title, List<Part> body) {

  /** A part of a body. */
  record Part(PartKind kind, String text) {}

  /** The articles of a page, by number. */
  static List<ArticleParts> of(List<List<Piece>> lines) {
    Map<Integer, ArticleParts> articles = new TreeMap<>();
    for (List<Piece> line : lines) {
      for (Piece piece : line) {
        if (piece.kind() != PartKind.FURNITURE) {
          articles
              .computeIfAbsent(
                  piece.article(), n -> new ArticleParts(n, new TreeMap<>(), new ArrayList<>()))
              .add(piece);
        }
      }
    }
    return List.copyOf(articles.values());
  }

  private void add(Piece piece) {
    String text = piece.text().strip();
    switch (piece.kind()) {
      case PARAGRAPH, SECTION_HEADING, CAPTION -> {
        boolean goesOn = !piece.begins() && !body.isEmpty() && body.getLast().kind == piece.kind();
        String before = goesOn ? body.removeLast().text : "";
        body.add(new Part(piece.kind(), before + text));
      }
      default -> title.computeIfAbsent(piece.kind(), kind -> new ArrayList<>()).add(text);
    }
  }

  /** The lines of a part of its title; empty if it has none. */
  List<String> lines(PartKind kind) {
    return title.getOrDefault(kind, List.of());
  }

  /** The headline in one line. */
  String headline() {
    return String.join(" ", lines(PartKind.HEADLINE));
  }
}
