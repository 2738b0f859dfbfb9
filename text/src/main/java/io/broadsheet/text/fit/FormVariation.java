package io.broadsheet.text.fit;

import io.broadsheet.text.fit.PageLines.Piece;
import io.broadsheet.text.split.read.PartKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Makes further forms of a page: parts are left out, paragraphs wrapped anew, indents and blank
 * lines changed, field labels or signs set before parts, furniture of another page between
 * articles. What is learned from many forms carries over to others.
 */
final class FormVariation {

  private static final String[] INDENTS = {"", "　　", "    ", "　", "  ", ""};

  private final Random random;
  private List<List<Piece>> lines;

  private FormVariation(List<List<Piece>> lines, long seed) {
    this.lines = lines;
    random = new Random(seed);
  }

  /**
   * Another form of a page.
   *
   * @param number tells variations of one page apart; the same number gives the same page
   * @param others pages whose furniture may be set between articles
   */
  static TrainingPage of(TrainingPage page, int number, List<TrainingPage> others) {
    long seed = page.name().hashCode() * 31L + number;
    FormVariation variation = new FormVariation(PageLines.of(page), seed);
    variation.cutOut();
    variation.leaveOut();
    variation.lines = ParagraphWrapping.any(variation.lines, variation.random);
    variation.space();
    variation.lines = PartSigns.announce(variation.lines, variation.random);
    if (variation.random.nextBoolean()) {
      variation.insert(PageLines.of(others.get(variation.random.nextInt(others.size()))));
    }
    return PageLines.page(page.name() + "~" + number, page.form(), variation.lines);
  }

  private <T> T one(T[] of) {
    return of[random.nextInt(of.length)];
  }

  /** Keeps one or two articles and what stands right around them: a copy need not be a page. */
  private void cutOut() {
    List<Integer> numbers =
        lines.stream()
            .flatMap(List::stream)
            .map(Piece::article)
            .filter(article -> article != PageLines.NO_ARTICLE)
            .distinct()
            .sorted()
            .toList();
    if (numbers.isEmpty() || random.nextInt(5) > 1) {
      return;
    }
    int at = random.nextInt(numbers.size());
    Set<Integer> kept =
        new HashSet<>(numbers.subList(at, Math.min(numbers.size(), at + 1 + random.nextInt(2))));
    int first = lines.size();
    int last = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).stream().anyMatch(piece -> kept.contains(piece.article()))) {
        first = Math.min(first, i);
        last = i;
      }
    }
    int from = Math.max(0, first - random.nextInt(4));
    int to = Math.min(lines.size(), last + 1 + random.nextInt(3));
    kept.add(PageLines.NO_ARTICLE);
    lines =
        new ArrayList<>(
            lines.subList(from, to).stream()
                .filter(line -> line.stream().allMatch(piece -> kept.contains(piece.article())))
                .toList());
  }

  private void leaveOut() {
    Set<PartKind> kinds = EnumSet.noneOf(PartKind.class);
    for (PartKind kind : List.of(PartKind.KICKER, PartKind.DECK, PartKind.BYLINE)) {
      if (random.nextInt(3) == 0) {
        kinds.add(kind);
      }
    }
    if (random.nextInt(4) == 0) {
      kinds.add(PartKind.CAPTION);
    }
    Set<Integer> lasting = new HashSet<>();
    lines.forEach(
        line ->
            line.stream()
                .filter(p -> !kinds.contains(p.kind()))
                .forEach(p -> lasting.add(p.article())));
    boolean signs = random.nextInt(3) > 0;
    double share = random.nextBoolean() ? random.nextDouble() : 0;
    Map<String, Boolean> left = new HashMap<>();
    List<List<Piece>> kept = new ArrayList<>();
    for (List<Piece> line : lines) {
      List<Piece> rest = new ArrayList<>(line);
      rest.removeIf(
          piece ->
              kinds.contains(piece.kind()) && lasting.contains(piece.article())
                  || (piece.markup() && !signs)
                  || (piece.kind() == PartKind.FURNITURE
                      && !piece.markup()
                      && left.computeIfAbsent(look(piece), p -> random.nextDouble() < share)));
      if (!rest.isEmpty() || line.isEmpty()) {
        kept.add(rest);
      }
    }
    lines = kept;
  }

  private static String look(Piece piece) {
    return piece.text().strip().replaceAll("\\d+", "9");
  }

  /** Changes indents and blank lines. */
  private void space() {
    boolean keep = random.nextInt(6) == 0;
    String indent = one(INDENTS);
    boolean flush = random.nextBoolean();
    int blanks = random.nextInt(4);
    List<List<Piece>> spaced = new ArrayList<>();
    int last = PageLines.NO_ARTICLE;
    for (List<Piece> line : lines) {
      if (line.isEmpty()) {
        if (blanks == 0) {
          spaced.add(line);
        }
        continue;
      }
      Piece first = line.getFirst();
      List<Piece> set = new ArrayList<>(line);
      if (!keep && first.kind() == PartKind.PARAGRAPH && line.size() == 1) {
        String lead = first.begins() ? indent : "";
        set.set(0, first.with(lead + first.text().stripLeading()));
      } else if (flush && first.kind() != PartKind.FURNITURE) {
        set.set(0, first.with(first.text().stripLeading()));
      }
      int article = line.stream().mapToInt(Piece::article).max().orElseThrow();
      boolean other = article != PageLines.NO_ARTICLE && article != last;
      boolean part = first.begins() || first.kind() == PartKind.FURNITURE;
      if (!spaced.isEmpty() && ((blanks == 2 && part) || (blanks == 3 && other))) {
        spaced.add(List.of());
      }
      last = other ? article : last;
      spaced.add(set);
    }
    lines = spaced;
  }

  /** Sets lines of furniture of another page before or between articles. */
  private void insert(List<List<Piece>> other) {
    List<List<Piece>> furniture =
        other.stream()
            .filter(line -> !line.isEmpty())
            .filter(line -> line.stream().allMatch(p -> p.kind() == PartKind.FURNITURE))
            .toList();
    if (furniture.isEmpty()) {
      return;
    }
    int count = 1 + random.nextInt(3);
    int at = random.nextInt(furniture.size());
    boolean first = random.nextBoolean();
    List<List<Piece>> filled = new ArrayList<>();
    int last = PageLines.NO_ARTICLE;
    for (List<Piece> line : lines) {
      int article = line.stream().mapToInt(Piece::article).max().orElse(PageLines.NO_ARTICLE);
      if (article != PageLines.NO_ARTICLE && article != last) {
        for (int i = 0; (last != PageLines.NO_ARTICLE || first) && i < count; i++) {
          filled.add(furniture.get((at + i) % furniture.size()));
        }
        last = article;
      }
      filled.add(line);
    }
    lines = filled;
  }
}
