package io.broadsheet.text.entity.lexicon;

import io.broadsheet.text.work.BudgetScope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a text into its most probable words: the shortest path through the lattice of all words that
 * may stand there (Viterbi 1967, on word unigrams). Names are words like any other, so that a name
 * and the words around it are decided together.
 */
public final class Segmenter {
  private static final float UNKNOWN_COST = 17f;
  private static final int LONGEST_RUN = 40;

  private final List<WordSource> sources;

  /**
   * @param sources where the words come from; all are asked at every place of a text
   */
  public Segmenter(List<WordSource> sources) {
    this.sources = List.copyOf(sources);
  }

  /** This segmenter with one more source of words. */
  public Segmenter with(WordSource more) {
    List<WordSource> all = new ArrayList<>(sources);
    all.add(more);
    return new Segmenter(all);
  }

  /** The words of {@code text} from {@code start} to {@code end}; they cover it without a gap. */
  public List<Token> segment(String text, int start, int end) {
    Lattice lattice = new Lattice(start, end);
    for (int at = start; at < end; at++) {
      lattice.at = at;
      if ((at - start) % BudgetScope.STRIDE == 0) {
        BudgetScope.passed(Math.min(end - at, BudgetScope.STRIDE));
      }
      lattice.word(endOfUnknown(text, at, end), UNKNOWN_COST, unknownPos(text.charAt(at)));
      for (WordSource source : sources) {
        source.offer(text, at, end, lattice);
      }
    }
    return lattice.path();
  }

  /** A run of Latin letters and digits is one word; anything else goes one character at a time. */
  private static int endOfUnknown(String text, int at, int limit) {
    int end = at;
    int farthest = Math.min(limit, at + LONGEST_RUN);
    while (end < farthest && isLatin(text.charAt(end))) {
      end++;
    }
    return Math.max(end, at + 1);
  }

  private static PartOfSpeech unknownPos(char letter) {
    if (isDigit(letter)) {
      return PartOfSpeech.NUMBER;
    }
    if (isLatin(letter)) {
      return PartOfSpeech.LATIN;
    }
    return Character.isLetter(letter) ? PartOfSpeech.OTHER : PartOfSpeech.MARK;
  }

  private static boolean isDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
  }

  private static boolean isLatin(char c) {
    return isDigit(c)
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= 'ａ' && c <= 'ｚ')
        || (c >= 'Ａ' && c <= 'Ｚ')
        || (c >= 'À' && c <= 'ɏ' && Character.isLetter(c));
  }

  /** The cheapest way to every place so far. */
  private static final class Lattice implements WordSource.Sink {
    private final int origin;
    private final float[] cost;
    private final int[] from;
    private final byte[] pos;
    private int at;

    Lattice(int start, int end) {
      origin = start;
      cost = new float[end - start + 1];
      from = new int[end - start + 1];
      pos = new byte[end - start + 1];
      Arrays.fill(cost, Float.MAX_VALUE);
      cost[0] = 0;
    }

    @Override
    public void word(int end, float wordCost, PartOfSpeech wordPos) {
      int to = end - origin;
      float total = cost[at - origin] + wordCost;
      if (total < cost[to]) {
        cost[to] = total;
        from[to] = at;
        pos[to] = (byte) wordPos.ordinal();
      }
    }

    List<Token> path() {
      List<Token> reversed = new ArrayList<>();
      int end = cost.length - 1;
      while (end > 0) {
        int start = from[end] - origin;
        reversed.add(new Token(start + origin, end + origin, PartOfSpeech.at(pos[end])));
        end = start;
      }
      return reversed.reversed();
    }
  }
}
