package io.broadsheet.text.fit;

import io.broadsheet.text.TextRange;
import io.broadsheet.text.evaluate.Gold;
import io.broadsheet.text.evaluate.GoldArticle;
import io.broadsheet.text.evaluate.GoldSection;
import io.broadsheet.text.split.line.Blank;
import io.broadsheet.text.split.read.PartKind;
import io.broadsheet.text.split.read.Turn;
import io.broadsheet.text.split.unit.Unit;
import io.broadsheet.text.split.unit.UnitPage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The labels that the units of a page have by gold; see {@code PartLabel} for their codes. */
final class GoldLabels {

  private static final int NONE = -1;

  private final PartKind[] kinds;
  private final int[] owners;
  private final BitSet begins;
  private final UnitPage page;

  private GoldLabels(UnitPage page, Gold gold) {
    this.page = page;
    int length = page.text().length();
    kinds = new PartKind[length];
    owners = new int[length];
    begins = new BitSet(length);
    int number = 0;
    for (GoldArticle article : gold.articles()) {
      put(article.headline(), PartKind.HEADLINE, number);
      put(article.kicker(), PartKind.KICKER, number);
      put(article.deck(), PartKind.DECK, number);
      put(article.byline(), PartKind.BYLINE, number);
      for (GoldSection section : article.sections()) {
        put(section.heading(), PartKind.SECTION_HEADING, number);
        for (List<TextRange> paragraph : section.paragraphs()) {
          put(paragraph, PartKind.PARAGRAPH, number);
        }
      }
      for (List<TextRange> caption : article.captions()) {
        put(caption, PartKind.CAPTION, number);
      }
      number++;
    }
  }

  private void put(List<TextRange> ranges, PartKind kind, int owner) {
    for (TextRange range : ranges) {
      for (int i = range.start(); i < range.end(); i++) {
        kinds[i] = kind;
        owners[i] = owner;
      }
    }
    if (!ranges.isEmpty()) {
      begins.set(ranges.getFirst().start());
    }
  }

  /** A unit by gold: what most of its characters are. */
  private record Part(PartKind kind, int owner, boolean begins) {}

  /** The code of each unit's label. */
  static List<String> of(UnitPage page, Gold gold) {
    GoldLabels labels = new GoldLabels(page, gold);
    return labels.codes(page.units().stream().map(labels::part).toList());
  }

  private Part part(Unit unit) {
    int[] counts = new int[PartKind.values().length];
    for (int i = unit.start(); i < unit.end(); i++) {
      if (!Blank.is(page.text().charAt(i))) {
        counts[(kinds[i] == null ? PartKind.FURNITURE : kinds[i]).ordinal()]++;
      }
    }
    PartKind kind = PartKind.FURNITURE;
    for (PartKind other : PartKind.values()) {
      kind = counts[other.ordinal()] > counts[kind.ordinal()] ? other : kind;
    }
    int owner = NONE;
    boolean first = false;
    for (int i = unit.start(); i < unit.end(); i++) {
      if (kinds[i] == kind) {
        owner = owner == NONE ? owners[i] : owner;
        first |= begins.get(i);
      }
    }
    boolean startsInPrefix = unit.first() && startsBefore(unit, kind);
    return new Part(kind, owner, first || startsInPrefix);
  }

  /** Whether a part of this kind begins in the signs before a line. */
  private boolean startsBefore(Unit unit, PartKind kind) {
    int from = page.prefix(unit.line()).start();
    int at = begins.nextSetBit(from);
    return at >= from && at < unit.start() && kinds[at] == kind;
  }

  private List<String> codes(List<Part> parts) {
    List<String> codes = new ArrayList<>(parts.size());
    Set<Integer> seen = new HashSet<>();
    Set<Integer> bodies = new HashSet<>();
    int last = NONE;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (part.kind == PartKind.FURNITURE) {
        codes.add("F" + inside(parts, i, last, bodies));
        continue;
      }
      Turn turn =
          part.owner == last ? Turn.STAYS : seen.add(part.owner) ? Turn.OPENS : Turn.RETURNS;
      codes.add(part.kind.code() + place(part, bodies) + turn.code());
      if (part.kind == PartKind.PARAGRAPH) {
        bodies.add(part.owner);
      }
      last = part.owner;
    }
    return codes;
  }

  private static String place(Part part, Set<Integer> bodies) {
    if (part.kind == PartKind.BYLINE) {
      return bodies.contains(part.owner) ? "t" : "h";
    }
    return part.begins ? "b" : "";
  }

  /** 0 between articles, 1 in the head of one, 2 between its paragraphs, 3 within a paragraph. */
  private static int inside(List<Part> parts, int i, int last, Set<Integer> bodies) {
    int next = i;
    while (next < parts.size() && parts.get(next).kind == PartKind.FURNITURE) {
      next++;
    }
    if (last == NONE || next == parts.size() || parts.get(next).owner != last) {
      return 0;
    }
    if (parts.get(next).kind == PartKind.PARAGRAPH && !parts.get(next).begins) {
      return 3;
    }
    return bodies.contains(last) ? 2 : 1;
  }
}
