package io.broadsheet.text.split;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.page.Page;
import io.broadsheet.text.split.apart.ApartReader;
import io.broadsheet.text.split.feature.FeatureReader;
import io.broadsheet.text.split.feature.FeatureReader.PageFeatures;
import io.broadsheet.text.split.label.Labeller;
import io.broadsheet.text.split.line.PageText;
import io.broadsheet.text.split.mark.Mark;
import io.broadsheet.text.split.mark.MarkReader;
import io.broadsheet.text.split.mark.Vocabulary;
import io.broadsheet.text.split.read.LearnedReading;
import io.broadsheet.text.split.read.ModelFiles;
import io.broadsheet.text.split.weigh.Weights;
import io.broadsheet.text.split.write.ReadingWriter;
import io.broadsheet.text.split.write.StampReader;
import java.util.List;
import java.util.Optional;

/**
 * Reads one page: with headlines and bodies put together wherever they stand, and, where the data
 * files hold what was learned of pages, also by a learned model, article after article; then the
 * reading that is more likely right is kept.
 */
final class PageReader {

  /** Above even, for pages that rules know lose more by a wrong choice than others gain. */
  private static final double SURE = 0.6;

  /**
   * The models hold some 2 kB for each line of a page until it is read: 400,000 lines, 1 MB of
   * text, did not fit into the heap of 1 GiB. No newspaper page has a tenth of these.
   */
  private static final int MOST_LINES_LEARNED = 50_000;

  private final MarkReader markReader;
  private final Labeller labeller;
  private final FeatureReader features;
  private final ApartReader apartReader;
  private final Optional<ModelFiles.Models> models;
  private final ReadingWriter writer;

  /**
   * Reads with the words of a vocabulary and the weights of evidence.
   *
   * @param files may hold what was learned of pages
   */
  PageReader(Vocabulary vocabulary, Weights weights, DataFiles files) {
    models = ModelFiles.find(files);
    markReader = new MarkReader(vocabulary);
    labeller = new Labeller(weights);
    features = new FeatureReader(markReader, labeller);
    apartReader = new ApartReader(markReader, vocabulary, weights);
    writer = new ReadingWriter(markReader, vocabulary.words("notice"));
  }

  /** The marks of lines, as this reader finds them. */
  MarkReader marks() {
    return markReader;
  }

  /** What this page of a file says; {@code number} counts its pages from 1. */
  Page read(PageText page, int number) {
    if (models.isPresent() && page.size() <= MOST_LINES_LEARNED) {
      return better(page, number, models.get());
    }
    List<Mark> marks = markReader.read(page);
    return apartReader.read(page, number, marks, labeller.label(page, marks));
  }

  private Page better(PageText page, int number, ModelFiles.Models learnedModels) {
    PageFeatures shown = features.read(page);
    Page apart = apartReader.read(page, number, shown.marks(), shown.labels());
    LearnedReading learned = learnedModels.parts().read(shown);
    Page.Masthead masthead =
        StampReader.complete(apart.masthead(), learned, markReader.mastheads());
    boolean empty = learned.articles().isEmpty() && !apart.articles().isEmpty();
    return !empty && learnedModels.choice().learned(learned, apart, shown.marks()) > SURE
        ? writer.write(learned, shown.marks(), number, masthead)
        : new Page(number, masthead, apart.articles(), apart.furniture());
  }
}
