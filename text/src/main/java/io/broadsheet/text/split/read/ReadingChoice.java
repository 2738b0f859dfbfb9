package io.broadsheet.text.split.read;

import io.broadsheet.text.TextRange;
import io.broadsheet.text.learn.FeatureRows;
import io.broadsheet.text.learn.SequenceModel;
import io.broadsheet.text.page.FurnitureKind;
import io.broadsheet.text.page.Page;
import io.broadsheet.text.page.PageArticle;
import io.broadsheet.text.page.Passage;
import io.broadsheet.text.split.mark.Mark;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * Chooses between two readings of a page: the learned one, which takes articles as they follow each
 * other, and the one that puts headlines and bodies together where they stand apart.
 */
public final class ReadingChoice {

  /** The label of the learned reading. */
  public static final String IN_ORDER = "in-order";

  /** The label of the reading that puts headlines and bodies together. */
  public static final String APART = "apart";

  private static final int STEPS = 8;

  private final SequenceModel model;
  private final int inOrder;

  /** Chooses by a model of sequences of one place, with the two labels. */
  public ReadingChoice(SequenceModel model) {
    this.model = model;
    inOrder = model.labels().indexOf(IN_ORDER);
  }

  /** How likely the learned reading is the better one, 0 to 1. */
  public double learned(LearnedReading learned, Page apart, List<Mark> marks) {
    return model.label(features(learned, apart, marks)).marginals().of(0, inOrder);
  }

  /**
   * What tells which reading is better.
   *
   * @param marks what the words of each line tell by rules
   */
  public static FeatureRows features(LearnedReading learned, Page apart, List<Mark> marks) {
    FeatureRows rows = new FeatureRows();
    rows.next();
    rows.add(0, 0);
    learned(rows, learned);
    apart(rows, apart);
    agreement(rows, learned, apart);
    marks(rows, marks);
    order(rows, learned, apart);
    extent(rows, learned, apart);
    int sure = step(learned.articles().stream().mapToDouble(ReadArticle::confidence));
    int surer = step(apart.articles().stream().mapToDouble(PageArticle::confidence));
    rows.add(20, sure);
    rows.add(21, surer);
    rows.add(22, sure * 16L + surer);
    rows.add(23, (long) (20 * learned.certainty()));
    rows.add(24, (long) (10 * learned.certainty()) * 16 + surer);
    return rows;
  }

  /** The mean of confidences, in tenths. */
  private static int step(DoubleStream confidences) {
    return (int) (10 * confidences.average().orElse(0));
  }

  private static void share(FeatureRows rows, int template, long part, long whole) {
    rows.add(template, STEPS * part / Math.max(1, whole));
  }

  private static void learned(FeatureRows rows, LearnedReading learned) {
    int headless = 0;
    int bodiless = 0;
    for (ReadArticle article : learned.articles()) {
      headless += article.hasBody() && article.headline().isEmpty() ? 1 : 0;
      bodiless += article.hasBody() || !article.captions().isEmpty() ? 0 : 1;
    }
    long returns = learned.labels().stream().filter(l -> l.turn() == Turn.RETURNS).count();
    long furniture = learned.labels().stream().filter(l -> l.kind() == PartKind.FURNITURE).count();
    share(rows, 1, headless, learned.articles().size());
    share(rows, 2, bodiless, learned.articles().size());
    rows.add(3, Math.min(3, returns));
    share(rows, 4, furniture, learned.labels().size());
    rows.add(5, Math.min(2, headless) * 4L + Math.min(2, bodiless));
  }

  private static void apart(FeatureRows rows, Page apart) {
    int headless = 0;
    int signed = 0;
    for (PageArticle article : apart.articles()) {
      headless += article.headline().isEmpty() ? 1 : 0;
      signed += article.byline().isPresent() || !article.reporters().isEmpty() ? 1 : 0;
    }
    share(rows, 6, headless, apart.articles().size());
    share(rows, 7, signed, apart.articles().size());
    long teasers = apart.furniture().stream().filter(f -> f.kind() == FurnitureKind.TEASER).count();
    long others = apart.furniture().stream().filter(f -> f.kind() == FurnitureKind.OTHER).count();
    rows.add(8, Math.min(4, teasers));
    share(rows, 9, others, apart.furniture().size());
    rows.add(10, apart.masthead().newspaper().isPresent() ? 1 : 0);
  }

  private static void agreement(FeatureRows rows, LearnedReading learned, Page apart) {
    Set<Integer> starts = new HashSet<>();
    apart.articles().stream()
        .flatMap(article -> article.headline().stream())
        .map(Passage::ranges)
        .forEach(ranges -> starts.add(ranges.getFirst().start()));
    int same = 0;
    for (ReadArticle article : learned.articles()) {
      boolean found =
          !article.headline().isEmpty() && starts.contains(article.headline().getFirst().start());
      same += found ? 1 : 0;
    }
    share(rows, 11, same, learned.articles().size());
    share(rows, 12, same, starts.size());
    rows.add(13, Math.clamp(learned.articles().size() - apart.articles().size(), -3, 3));
  }

  /** How much of the page each reading takes into its articles. */
  private static void extent(FeatureRows rows, LearnedReading learned, Page apart) {
    int all = 0;
    int first = 0;
    for (int i = 0; i < learned.labels().size(); i++) {
      int length = learned.page().units().get(i).length();
      all += length;
      first += learned.labels().get(i).kind() == PartKind.FURNITURE ? 0 : length;
    }
    int second =
        apart.articles().stream()
            .flatMap(article -> article.passages().stream())
            .flatMap(passage -> passage.ranges().stream())
            .mapToInt(TextRange::length)
            .sum();
    share(rows, 74, first, all);
    share(rows, 75, second, all);
    rows.add(76, (long) STEPS * (first - second) / Math.max(1, all));
    rows.add(
        77, Math.min(3, learned.articles().size()) * 4L + Math.min(3, apart.articles().size()));
  }

  /**
   * Whether the other reading really puts headlines and bodies together that stand apart: on such
   * pages it is the one that can be right.
   */
  private static void order(FeatureRows rows, LearnedReading learned, Page apart) {
    int moved = 0;
    int scattered = 0;
    int end = 0;
    Set<Integer> bodies = new HashSet<>();
    for (PageArticle article : apart.articles()) {
      List<TextRange> ranges =
          article.passages().stream().flatMap(p -> p.ranges().stream()).toList();
      int first = ranges.stream().mapToInt(TextRange::start).min().orElse(0);
      int body = article.sections().getFirst().paragraphs().getFirst().ranges().getFirst().start();
      bodies.add(body);
      boolean behind =
          article.headline().filter(h -> h.ranges().getFirst().start() > body).isPresent();
      moved += behind ? 1 : 0;
      scattered += first < end ? 1 : 0;
      end = Math.max(end, ranges.stream().mapToInt(TextRange::end).max().orElse(0));
    }
    int same = 0;
    for (ReadArticle article : learned.articles()) {
      boolean found =
          article.hasBody() && bodies.contains(article.firstParagraph().getFirst().start());
      same += found ? 1 : 0;
    }
    int certain = (int) (20 * learned.certainty());
    share(rows, 25, moved, apart.articles().size());
    share(rows, 26, scattered, apart.articles().size());
    share(rows, 27, same, bodies.size());
    share(rows, 28, same, learned.articles().size());
    int out = Math.min(2, moved) * 3 + Math.min(2, scattered);
    rows.add(29, out * 32L + certain);
    double least = learned.articles().stream().mapToDouble(ReadArticle::confidence).min().orElse(0);
    rows.add(70, (long) (10 * least));
    rows.add(71, out * 16L + (long) (5 * least));
    double weakest = apart.articles().stream().mapToDouble(PageArticle::confidence).min().orElse(0);
    rows.add(72, (long) (10 * weakest));
    rows.add(73, out * 16L + (long) (5 * weakest));
  }

  /** How much rules know of the page: these are pages that the reading by evidence was made for. */
  private static void marks(FeatureRows rows, List<Mark> marks) {
    for (Mark mark : Mark.values()) {
      long count = marks.stream().filter(m -> m == mark).count();
      rows.add(30 + mark.ordinal(), Math.min(5, count));
      rows.add(50 + mark.ordinal(), 2 * STEPS * count / Math.max(1, marks.size()));
    }
  }
}
