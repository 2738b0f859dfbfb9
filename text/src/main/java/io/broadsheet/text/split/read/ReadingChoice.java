package io.broadsheet.text.split.read;

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

  /** How much rules know of the page: these are pages that the reading by evidence was made for. */
  private static void marks(FeatureRows rows, List<Mark> marks) {
    for (Mark mark : Mark.values()) {
      long count = marks.stream().filter(m -> m == mark).count();
      rows.add(30 + mark.ordinal(), Math.min(5, count));
      rows.add(50 + mark.ordinal(), 2 * STEPS * count / Math.max(1, marks.size()));
    }
  }
}
