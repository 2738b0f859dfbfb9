package io.broadsheet.text.split.feature;

import io.broadsheet.text.TextRange;
import io.broadsheet.text.split.unit.UnitPage;
import io.broadsheet.text.split.words.Rarity;
import java.util.Arrays;

/**
 * Where the pairs of Han characters of a page stand again: for each pair the nearest line before
 * its own and the nearest line behind it that has the same pair.
 */
final class WordLinks {

  static final int NOWHERE = -1;

  private static final int REACH_LINES = 12;
  private static final int REACH_LENGTH = 500;
  private static final int SUBJECT_LINES = 40;
  private static final int SUBJECT_LENGTH = 350;
  private static final double TELLING = 0.6;

  private final int[] first;
  private final int[] places;
  private final int[] lines;
  private final int[] before;
  private final int[] after;
  private final float[] rarity;
  private final int[] lengths;

  private WordLinks(int count, int pairs) {
    first = new int[count + 1];
    lengths = new int[count];
    lines = new int[pairs];
    places = new int[pairs];
    before = new int[pairs];
    after = new int[pairs];
    rarity = new float[pairs];
  }

  static WordLinks of(UnitPage page) {
    int size = page.cores().stream().mapToInt(TextRange::length).sum();
    WordLinks links = new WordLinks(page.cores().size(), size);
    int[] pairs = new int[size];
    int used = 0;
    for (int i = 0; i < page.cores().size(); i++) {
      TextRange core = page.cores().get(i);
      links.first[i] = used;
      links.lengths[i] = core.length();
      char last = 0;
      for (int at = core.start(); at < core.end(); at++) {
        char c = Characters.fold(page.text().charAt(at));
        char kind = Characters.classOf(c);
        if (kind == Characters.HAN) {
          if (last != 0) {
            links.places[used] = at;
            links.lines[used] = i;
            pairs[used++] = last << 16 | c;
          }
          last = c;
        } else if (kind != Characters.SPACE) {
          last = 0;
        }
      }
    }
    links.first[page.cores().size()] = used;
    links.link(pairs);
    return links;
  }

  private void link(int[] pairs) {
    Rarity standard = Rarity.standard();
    Counts seen = new Counts();
    for (int line = 0; line < lengths.length; line++) {
      for (int i = first[line]; i < first[line + 1]; i++) {
        rarity[i] = (float) standard.of(pairs[i]);
        int other = seen.replace(pairs[i], i + 1) - 1;
        before[i] = other < 0 ? NOWHERE : other >= first[line] ? before[other] : lines[other];
      }
    }
    seen = new Counts();
    for (int line = lengths.length - 1; line >= 0; line--) {
      for (int i = first[line + 1] - 1; i >= first[line]; i--) {
        int other = seen.replace(pairs[i], i + 1) - 1;
        after[i] = other < 0 ? NOWHERE : other < first[line + 1] ? after[other] : lines[other];
      }
    }
  }

  /** The first pair of a line that begins at or behind a place. */
  int firstPair(int line, int place) {
    int found = Arrays.binarySearch(places, first[line], first[line + 1], place + 1);
    return found >= 0 ? found : -found - 1;
  }

  /** The pair behind the last one of a line that ends before a place. */
  int lastPair(int line, int place) {
    int found = Arrays.binarySearch(places, first[line], first[line + 1], place);
    return found >= 0 ? found : -found - 1;
  }

  int before(int pair) {
    return before[pair];
  }

  int after(int pair) {
    return after[pair];
  }

  /** The last line near enough behind a line that its words count as those of its body. */
  int reach(int line) {
    int to = line;
    int length = 0;
    while (to + 1 < lengths.length && to < line + REACH_LINES && length < REACH_LENGTH) {
      length += lengths[++to];
    }
    return to;
  }

  /** The first line near enough before a line. */
  int reachBack(int line) {
    int from = line;
    int length = 0;
    while (from > 0 && from > line - REACH_LINES && length < REACH_LENGTH) {
      length += lengths[--from];
    }
    return from;
  }

  /**
   * How much the text from a line on shares with the text before another: the sum of the rarities
   * of the telling pairs that both have.
   */
  double sharedSubject(int line, int from) {
    int back = line;
    int length = 0;
    while (back > 0 && line - back < SUBJECT_LINES && length < SUBJECT_LENGTH) {
      length += lengths[--back];
    }
    double shared = 0;
    length = 0;
    for (int l = from; l < lengths.length && l - from < SUBJECT_LINES; l++) {
      for (int i = first[l]; i < first[l + 1]; i++) {
        if (before[i] < line && before[i] >= back && rarity[i] > TELLING) {
          shared += rarity[i];
        }
      }
      length += lengths[l];
      if (length >= SUBJECT_LENGTH) {
        break;
      }
    }
    return shared;
  }
}
