package io.broadsheet.text.fit;

import io.broadsheet.text.TextRange;
import io.broadsheet.text.evaluate.Gold;
import io.broadsheet.text.evaluate.GoldArticle;
import io.broadsheet.text.evaluate.GoldSection;
import io.broadsheet.text.split.line.Blank;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a page drawn line by line: each line is a code, a tab and the line as it stands; {@code _}
 * is a blank one. {@code H K D B C P S} with the number of an article are headline, kicker, deck,
 * byline, caption, paragraph and section heading, small letters their further lines; {@code F:kind}
 * is furniture. A line of several parts is cut by codes between double bars, {@code ‖B1‖}.
 */
public final class DrawnPage {

  private static final Pattern CUT = Pattern.compile("‖([^‖]+)‖");
  private static final Pattern ARTICLE =
      Pattern.compile("#article (\\d+) \\w+((?: (?:reporters|jump|from)=\\S*)*)\\s*");
  private static final String MARKUP = "F:markup";

  private final String name;
  private final StringBuilder text = new StringBuilder();
  private final Map<Integer, Parts> articles = new TreeMap<>();
  private final List<List<TextRange>> furniture = new ArrayList<>();
  private final List<TextRange> markup = new ArrayList<>();

  private DrawnPage(String name) {
    this.name = name;
  }

  /**
   * The page that a file draws.
   *
   * @throws IllegalArgumentException naming the line that does not keep to the format
   */
  public static TrainingPage parse(String name, String drawing) {
    DrawnPage page = new DrawnPage(name);
    int number = 0;
    for (String line : drawing.split("\n", -1)) {
      number++;
      try {
        page.add(line);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(name + ":" + number + ": " + e.getMessage(), e);
      }
    }
    List<GoldArticle> gold = page.articles.values().stream().map(Parts::article).toList();
    String source = name.replaceFirst("\\.page$", ".txt");
    return TrainingPage.of(
        name,
        page.text.toString(),
        new Gold(source, TrainingPage.DRAWN, gold, page.furniture, page.markup));
  }

  private void add(String line) {
    if (line.isEmpty() || line.startsWith("#form ")) {
      return;
    }
    if (line.startsWith("#article ")) {
      head(line);
    } else if (line.equals("_")) {
      text.append('\n');
    } else {
      parts(line);
    }
  }

  private void head(String line) {
    Matcher matcher = ARTICLE.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("no head of an article: " + line);
    }
    Parts parts = article(Integer.parseInt(matcher.group(1)));
    for (String field : matcher.group(2).strip().split(" ")) {
      String value = field.substring(field.indexOf('=') + 1);
      if (!value.isEmpty()) {
        switch (field.substring(0, Math.max(0, field.indexOf('=')))) {
          case "reporters" -> parts.reporters.addAll(List.of(value.split(",")));
          case "jump" -> parts.jump = Optional.of(value);
          default -> parts.from = Optional.of(value);
        }
      }
    }
  }

  private Parts article(int number) {
    return articles.computeIfAbsent(number, n -> new Parts());
  }

  private void parts(String line) {
    int tab = line.indexOf('\t');
    if (tab < 1) {
      throw new IllegalArgumentException("no code and tab");
    }
    String code = line.substring(0, tab);
    Matcher cut = CUT.matcher(line);
    int from = tab + 1;
    while (cut.find()) {
      piece(code, line.substring(from, cut.start()));
      code = cut.group(1);
      from = cut.end();
    }
    piece(code, line.substring(from));
    text.append('\n');
  }

  private void piece(String code, String piece) {
    int start = text.length();
    text.append(piece);
    int end = text.length();
    while (start < end && Blank.is(text.charAt(start))) {
      start++;
    }
    while (end > start && Blank.is(text.charAt(end - 1))) {
      end--;
    }
    if (start == end) {
      throw new IllegalArgumentException("an empty piece");
    }
    TextRange range = new TextRange(start, end);
    if (code.equals(MARKUP)) {
      markup.add(range);
    } else if (code.startsWith("F:")) {
      furniture.add(List.of(range));
    } else {
      article(Integer.parseInt(code.substring(1))).add(code.charAt(0), range);
    }
  }

  /** The parts of one article, as they are drawn. */
  private static final class Parts {

    private final List<String> reporters = new ArrayList<>();
    private final List<TextRange> headline = new ArrayList<>();
    private final List<TextRange> kicker = new ArrayList<>();
    private final List<TextRange> deck = new ArrayList<>();
    private final List<TextRange> byline = new ArrayList<>();
    private final List<GoldSection> sections = new ArrayList<>();
    private final List<TextRange> heading = new ArrayList<>();
    private final List<List<TextRange>> paragraphs = new ArrayList<>();
    private final List<List<TextRange>> captions = new ArrayList<>();
    private Optional<String> jump = Optional.empty();
    private Optional<String> from = Optional.empty();

    void add(char code, TextRange range) {
      switch (code) {
        case 'H' -> headline.add(range);
        case 'K' -> kicker.add(range);
        case 'D' -> deck.add(range);
        case 'B' -> byline.add(range);
        case 'P' -> paragraphs.add(new ArrayList<>(List.of(range)));
        case 'p' -> append(paragraphs, range);
        case 'C' -> captions.add(new ArrayList<>(List.of(range)));
        case 'c' -> append(captions, range);
        case 'S' -> {
          close();
          heading.add(range);
        }
        case 's' -> heading.add(range);
        default -> throw new IllegalArgumentException("no code: " + code);
      }
    }

    private static void append(List<List<TextRange>> lists, TextRange range) {
      if (lists.isEmpty()) {
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
          headline, kicker, deck, byline, reporters, sections, jump, from, captions);
    }
  }
}
