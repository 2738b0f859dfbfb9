package io.broadsheet.text.marked;

import java.util.List;

/**
 * A short article, or a single sentence of none.
 *
 * @param file the name of the file that it stands in
 * @param number its place in the file, from 0
 * @param genre what kind of paper it is from
 * @param sentences its sentences in their order
 */
public record MarkedArticle(String file, int number, String genre, List<MarkedSentence> sentences) {
  private static final int OUT_OF = 7;

  public MarkedArticle {
    sentences = List.copyOf(sentences);
  }

  /** Whether nothing is learned from it: the last of every seven of a file. */
  public boolean isKeptAside() {
    return number % OUT_OF == OUT_OF - 1;
  }

  /** Whether it is a whole article of everyday prose, not a single hard sentence. */
  public boolean isProse() {
    return file.contains("prose");
  }

  /** Whether it is in traditional script. */
  public boolean isTraditional() {
    return genre.equals("traditional") || file.contains("taiwan") || file.contains("hongkong");
  }

  /** Whether it holds what looks like a name and is none. */
  public boolean isTrap() {
    return genre.equals("traps");
  }
}
