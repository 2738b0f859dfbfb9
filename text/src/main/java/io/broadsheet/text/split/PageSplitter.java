package io.broadsheet.text.split;

import io.broadsheet.text.data.DataFile;
import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.page.Page;
import io.broadsheet.text.split.line.PageText;
import io.broadsheet.text.split.mark.Vocabulary;
import io.broadsheet.text.split.weigh.Weights;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits the text of a file into pages, and each page into articles and furniture. Every character
 * that is not white space ends up in exactly one of them. Immutable and safe for use by many
 * threads; takes time in proportion to the text, whatever the text.
 */
public final class PageSplitter {

  /** Counts up whenever the code splits differently. */
  private static final String CODE_VERSION = "4";

  private static final String VOCABULARY = "split/vocabulary.txt";
  private static final String WEIGHTS = "split/weights.properties";

  private final PageReader reader;
  private final String version;

  private PageSplitter(DataFiles files) {
    reader =
        new PageReader(
            Vocabulary.parse(files.file(VOCABULARY).text()),
            Weights.parse(files.file(WEIGHTS).text()),
            files);
    version = CODE_VERSION + "-" + files.version();
  }

  /** The splitter with the vocabulary and weights that come with it. */
  public static PageSplitter withDefaults() {
    return with(DataFiles.standard());
  }

  /** The words that come with the splitter. */
  public static String defaultVocabulary() {
    return DataFiles.standard().file(VOCABULARY).text();
  }

  /** The weights that come with the splitter. */
  public static String defaultWeights() {
    return DataFiles.standard().file(WEIGHTS).text();
  }

  /**
   * A splitter with the vocabulary and the weights of {@code files}.
   *
   * @throws IllegalArgumentException naming what is wrong or missing in them
   */
  public static PageSplitter with(DataFiles files) {
    return new PageSplitter(files);
  }

  /**
   * A splitter with other data.
   *
   * @param vocabulary lines of {@code key = words}, as in {@code vocabulary.txt}
   * @param weights lines of {@code EVIDENCE = number}, as in {@code weights.properties}
   * @throws IllegalArgumentException naming what is wrong or missing in them
   */
  public static PageSplitter with(String vocabulary, String weights) {
    return with(
        DataFiles.standard()
            .with(VOCABULARY, DataFile.of("vocabulary", vocabulary))
            .with(WEIGHTS, DataFile.of("weights", weights)));
  }

  /**
   * The pages of a file.
   *
   * @param text the decoded text with {@code \n} line ends; any string, however odd
   * @return at least one page; offsets are into {@code text}
   */
  public List<Page> split(String text) {
    List<Page> pages = new ArrayList<>();
    for (PageText page : PageCutter.cut(PageText.of(text), reader.marks().mastheads())) {
      pages.add(reader.read(page, pages.size() + 1));
    }
    return pages;
  }

  /** The version of this splitter and its data: it changes whenever its answers may. */
  public String version() {
    return version;
  }
}
