package io.broadsheet.text.split.feature;

/** Reads the surfaces of lines and units of one page. */
final class SurfaceReader {

  private static final int[] LENGTHS = {0, 2, 4, 6, 9, 12, 16, 20, 26, 34, 50, 80, 150, 400};
  private static final int SHORT = 45;
  private static final int WHOLE = 16;
  private static final int EDGE = 12;
  private static final int[] NONE = {};
  private static final String SENTENCE = "。！？";
  private static final String CLAUSE = "，,、；";
  private static final String STOP = "。！？”」』…;；";

  private final String text;
  private final PageMeasure measure;

  SurfaceReader(String text, PageMeasure measure) {
    this.text = text;
    this.measure = measure;
  }

  /** The step in which a length lies. */
  static int step(int length) {
    int step = 0;
    while (step < LENGTHS.length && length > LENGTHS[step]) {
      step++;
    }
    return step;
  }

  /**
   * The surface of a stretch.
   *
   * @param indent the white space before it, in code units
   * @param repeated how often it stands on the page
   */
  Surface read(int start, int end, int indent, int repeated) {
    int length = end - start;
    int[] traits = new int[Trait.COUNT];
    int hans = 0;
    int digits = 0;
    int sentences = 0;
    int clauses = 0;
    int spaces = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      switch (Characters.classOf(c)) {
        case Characters.HAN -> hans++;
        case Characters.DIGIT -> digits++;
        case Characters.SPACE -> spaces++;
        default -> {
          sentences += SENTENCE.indexOf(c) >= 0 ? 1 : 0;
          clauses += CLAUSE.indexOf(c) >= 0 ? 1 : 0;
        }
      }
    }
    put(traits, Trait.LENGTH, step(length));
    put(traits, Trait.RELATIVE_LENGTH, Math.min(8, 4 * length / Math.max(1, measure.median())));
    put(traits, Trait.INDENT, Math.min(indent, 4));
    put(traits, Trait.SENTENCES, Math.min(3, sentences));
    put(traits, Trait.CLAUSES, Math.min(3, clauses));
    put(traits, Trait.DIGITS, 5 * digits / length);
    put(traits, Trait.REPEATED, Math.min(3, repeated));
    put(traits, Trait.SPACES, Math.min(3, spaces));
    put(traits, Trait.HAN, hans == 0 ? -1 : 4 * hans / length);
    edges(traits, start, end);
    classes(traits, start, end, indent, hans);
    return new Surface(traits, pairs(start, end), length, hans, sentences);
  }

  private static void put(int[] traits, Trait trait, int value) {
    traits[trait.ordinal()] = value;
  }

  private void edges(int[] traits, int start, int end) {
    put(traits, Trait.FIRST, first(start, end, 1));
    put(traits, Trait.FIRST_TWO, first(start, end, 2));
    put(traits, Trait.FIRST_THREE, first(start, end, 3));
    put(traits, Trait.LAST, last(start, end, 1));
    put(traits, Trait.LAST_TWO, last(start, end, 2));
    put(traits, Trait.LAST_THREE, last(start, end, 3));
    put(traits, Trait.WHOLE, end - start < WHOLE ? Mix.text(text, start, end, true) : 0);
    int shape = 0;
    for (int i = start; i < Math.min(end, start + 4); i++) {
      shape = Mix.of(shape, Characters.classOf(text.charAt(i)));
    }
    put(traits, Trait.SHAPE, shape);
    int tail = 0;
    for (int i = Math.max(start, end - 3); i < end; i++) {
      tail = Mix.of(tail, Characters.classOf(text.charAt(i)));
    }
    put(traits, Trait.TAIL, tail);
  }

  private int first(int start, int end, int count) {
    return Mix.text(text, start, Math.min(end, start + count), false);
  }

  private int last(int start, int end, int count) {
    return Mix.text(text, Math.max(start, end - count), end, false);
  }

  private void classes(int[] traits, int start, int end, int indent, int hans) {
    char begin = text.charAt(start);
    char last = text.charAt(end - 1);
    int sign = Characters.isHan(last) ? Characters.HAN : Characters.fold(last);
    put(traits, Trait.BEGIN, Characters.isHan(begin) ? Characters.HAN : Characters.fold(begin));
    put(traits, Trait.END, sign);
    put(
        traits,
        Trait.KEY,
        Mix.of(
            traits[Trait.LENGTH.ordinal()],
            Math.min(1, traits[Trait.SENTENCES.ordinal()]),
            sign,
            traits[Trait.INDENT.ordinal()]));
    put(traits, Trait.COARSE, Mix.of(size(end - start, indent, hans), stop(last), deep(indent)));
  }

  private int size(int length, int indent, int hans) {
    int width = measure.width();
    if (hans == 0) {
      return 0;
    }
    if (width > 0 && Math.abs(length + indent - width) <= 1) {
      return 1;
    }
    if (length > 60) {
      return 2;
    }
    if (width > 0 && length > width + 1) {
      return 3;
    }
    return length > 28 ? 4 : length > 12 ? 5 : 6;
  }

  private static int stop(char last) {
    return switch (last) {
      case '，', '、', ',' -> 1;
      case '：', ':' -> 2;
      case '）', ')', '】' -> 3;
      default -> STOP.indexOf(last) >= 0 ? 4 : 5;
    };
  }

  private static int deep(int indent) {
    return indent == 0 ? 0 : indent <= 2 ? 1 : indent <= 4 ? 2 : 3;
  }

  /** All pairs of a short stretch; those at the edges of a long one, each edge in its own way. */
  private int[] pairs(int start, int end) {
    int length = end - start;
    if (length < 2) {
      return NONE;
    }
    if (length < SHORT) {
      int[] pairs = new int[length - 1];
      for (int i = 0; i < pairs.length; i++) {
        pairs[i] = pair(start + i, 0);
      }
      return pairs;
    }
    int[] pairs = new int[2 * EDGE - 4];
    for (int i = 0; i < EDGE - 2; i++) {
      pairs[i] = pair(start + i, 1);
      pairs[EDGE - 2 + i] = pair(end - EDGE + i, 2);
    }
    return pairs;
  }

  private int pair(int at, int edge) {
    int pair = Characters.fold(text.charAt(at)) << 16 | Characters.fold(text.charAt(at + 1));
    return edge == 0 ? pair : Mix.of(pair, edge);
  }
}
