package io.broadsheet.text.fit;

import io.broadsheet.text.TextRange;
import io.broadsheet.text.evaluate.Gold;
import io.broadsheet.text.evaluate.GoldArticle;
import io.broadsheet.text.evaluate.GoldSection;
import io.broadsheet.text.split.line.Blank;
import io.broadsheet.text.split.read.PartKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A page as lines of pieces that each belong to one part, and back to its text and gold. */
final class PageLines {

  static final int NO_ARTICLE = -1;

  private PageLines() {}

  /**
   * A piece of a line.
   *
   * @param kind what it is
   * @param article the number of its article, {@link #NO_ARTICLE} for furniture
   * @param begins whether a part begins with it
   * @param markup whether it is a sign of markup
   * @param text its characters, white space included
   */
  record Piece(PartKind kind, int article, boolean begins, boolean markup, String text) {

    static Piece furniture(String text) {
      return new Piece(PartKind.FURNITURE, NO_ARTICLE, false, false, text);
    }

    static Piece sign(String text) {
      return new Piece(PartKind.FURNITURE, NO_ARTICLE, false, true, text);
    }

    Piece with(String other) {
      return new Piece(kind, article, begins, markup, other);
    }
  }

  /** The lines of a page; a blank one has no piece. */
  static List<List<Piece>> of(TrainingPage page) {
    String text = page.text();
    Piece[] parts = new Piece[text.length()];
    int number = 0;
    for (GoldArticle article : page.gold().articles()) {
      put(parts, article.headline(), PartKind.HEADLINE, number);
      put(parts, article.kicker(), PartKind.KICKER, number);
      put(parts, article.deck(), PartKind.DECK, number);
      put(parts, article.byline(), PartKind.BYLINE, number);
      for (GoldSection section : article.sections()) {
        put(parts, section.heading(), PartKind.SECTION_HEADING, number);
        for (List<TextRange> paragraph : section.paragraphs()) {
          put(parts, paragraph, PartKind.PARAGRAPH, number);
        }
      }
      for (List<TextRange> caption : article.captions()) {
        put(parts, caption, PartKind.CAPTION, number);
      }
      number++;
    }
    for (TextRange sign : page.gold().markup()) {
      java.util.Arrays.fill(parts, sign.start(), sign.end(), Piece.sign(""));
    }
    List<List<Piece>> lines = new ArrayList<>();
    for (int from = 0; from < text.length(); ) {
      int end = text.indexOf('\n', from);
      int to = end < 0 ? text.length() : end;
      lines.add(line(text, parts, from, to));
      from = to + 1;
    }
    return lines;
  }

  private static void put(Piece[] parts, List<TextRange> ranges, PartKind kind, int article) {
    boolean begins = true;
    for (TextRange range : ranges) {
      Piece piece = new Piece(kind, article, begins, false, "");
      java.util.Arrays.fill(parts, range.start(), range.end(), piece);
      begins = false;
    }
  }

  private static List<Piece> line(String text, Piece[] parts, int from, int to) {
    List<Piece> line = new ArrayList<>();
    for (int at = from; at < to; ) {
      int first = at;
      while (first < to && Blank.is(text.charAt(first))) {
        first++;
      }
      if (first == to) {
        break;
      }
      Piece part = parts[first] == null ? Piece.furniture("") : parts[first];
      int end = first;
      while (end < to && (Blank.is(text.charAt(end)) || same(part, parts[end]))) {
        end++;
      }
      line.add(part.with(text.substring(at, end)));
      at = end;
    }
    return line;
  }

  private static boolean same(Piece part, Piece other) {
    return other == null ? part.equals(Piece.furniture("")) : part == other || part.equals(other);
  }

  /** The page that these lines are. */
  static TrainingPage page(String name, String form, List<List<Piece>> lines) {
    StringBuilder text = new StringBuilder();
    SortedMap<Integer, Parts> articles = new TreeMap<>();
    List<TextRange> markup = new ArrayList<>();
    for (List<Piece> line : lines) {
      for (Piece piece : line) {
        int start = text.length() + leading(piece.text());
        text.append(piece.text());
        int end = start + piece.text().strip().length();
        if (end > start && piece.markup()) {
          markup.add(new TextRange(start, end));
        } else if (end > start && piece.article() != NO_ARTICLE) {
          articles
              .computeIfAbsent(piece.article(), a -> new Parts())
              .add(piece, new TextRange(start, end));
        }
      }
      text.append('\n');
    }
    List<GoldArticle> gold = articles.values().stream().map(Parts::article).toList();
    return new TrainingPage(
        name, form, text.toString(), new Gold(name, "", gold, List.of(), markup));
  }

  static int leading(String text) {
    return text.length() - text.stripLeading().length();
  }

  /** The parts of one article. */
  private static final class Parts {

    private final List<TextRange> headline = new ArrayList<>();
    private final List<TextRange> kicker = new ArrayList<>();
    private final List<TextRange> deck = new ArrayList<>();
    private final List<TextRange> byline = new ArrayList<>();
    private final List<GoldSection> sections = new ArrayList<>();
    private final List<TextRange> heading = new ArrayList<>();
    private final List<List<TextRange>> paragraphs = new ArrayList<>();
    private final List<List<TextRange>> captions = new ArrayList<>();

    void add(Piece piece, TextRange range) {
      switch (piece.kind()) {
        case HEADLINE -> headline.add(range);
        case KICKER -> kicker.add(range);
        case DECK -> deck.add(range);
        case BYLINE -> byline.add(range);
        case CAPTION -> append(captions, piece, range);
        case PARAGRAPH -> append(paragraphs, piece, range);
        case SECTION_HEADING -> {
          if (piece.begins()) {
            close();
          }
          heading.add(range);
        }
        case FURNITURE -> {}
      }
    }

    private static void append(List<List<TextRange>> lists, Piece piece, TextRange range) {
      if (piece.begins() || lists.isEmpty()) {
        lists.add(new ArrayList<>());
      }
      lists.getLast().add(range);
    }

    private void close() {
      if (!heading.isEmpty() || !paragraphs.isEmpty()) {
        sections.add(new GoldSection(List.copyOf(heading), List.copyOf(paragraphs)));
        heading.clear();
        paragraphs.clear();
      }
    }

    GoldArticle article() {
      close();
      return new GoldArticle(
          headline,
          kicker,
          deck,
          byline,
          List.of(),
          sections,
          Optional.empty(),
          Optional.empty(),
          captions);
    }
  }
}
