package io.broadsheet.text.split;

import io.broadsheet.text.page.Page;
import io.broadsheet.text.split.line.PageText;
import io.broadsheet.text.split.mark.Vocabulary;
import io.broadsheet.text.split.weigh.Weights;
import io.broadsheet.text.split.words.Rarity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Splits the text of a file into pages, and each page into articles and furniture. Every character
 * that is not white space ends up in exactly one of them. Immutable and safe for use by many
 * threads; takes time in proportion to the text, whatever the text.
 */
public final class PageSplitter {

  /** Counts up whenever the code splits differently. */
  private static final String CODE_VERSION = "2";

  private final PageReader reader;
  private final String version;

  private PageSplitter(String vocabulary, String weights) {
    reader = new PageReader(Vocabulary.parse(vocabulary), Weights.parse(weights));
    version = CODE_VERSION + "-" + hash(vocabulary + "\0" + weights + "\0" + Rarity.resource());
  }

  /** The splitter with the vocabulary and weights that come with it. */
  public static PageSplitter withDefaults() {
    return with(defaultVocabulary(), defaultWeights());
  }

  /** The words that come with the splitter. */
  public static String defaultVocabulary() {
    return resource("vocabulary.txt");
  }

  /** The weights that come with the splitter. */
  public static String defaultWeights() {
    return resource("weights.properties");
  }

  /**
   * A splitter with other data.
   *
   * @param vocabulary lines of {@code key = words}, as in {@code vocabulary.txt}
   * @param weights lines of {@code EVIDENCE = number}, as in {@code weights.properties}
   * @throws IllegalArgumentException naming what is wrong or missing in them
   */
  public static PageSplitter with(String vocabulary, String weights) {
    return new PageSplitter(vocabulary, weights);
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

  private static String resource(String name) {
    try (InputStream stream = PageSplitter.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("the resource " + name + " is missing from the jar");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String data) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(data.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
