package io.broadsheet.text.evaluate;

/** What is measured on a page. */
public enum Measure {
  B_CUBED(
      "chars",
      "B-cubed F1 of characters (Bagga and Baldwin 1998): for each character, how much of the"
          + " article the splitter puts it into is of its gold article (precision), and how much of"
          + " its gold article is there (recall). All furniture counts as one article."),
  ARTICLES(
      "articles",
      "F1 of articles: a gold article and one of the splitter's are a hit if the Jaccard index of"
          + " their sets of characters, all parts included, is at least 0.9."),
  HEADLINES(
      "headline", "Share of gold articles whose headline is equal, or missing on both sides."),
  KICKERS("kicker", "The same for kickers, over the articles where either side has one."),
  DECKS("deck", "The same for decks, over the articles where either side has one."),
  PARAGRAPHS(
      "paras", "F1 of paragraphs: a hit is a paragraph with equal text in the matched article."),
  ORDER(
      "order",
      "Share of neighbours in gold reading order (articles on a page, paragraphs and headings in an"
          + " article) that follow each other in the same order in the splitter's answer."),
  REPORTERS("reporters", "Share of gold articles whose set of reporters is equal."),
  NOTHING_LOST(
      "kept",
      "Share of the characters that are not white space which stand in exactly one range of exactly"
          + " one article or piece of furniture.");

  private final String column;
  private final String definition;

  Measure(String column, String definition) {
    this.column = column;
    this.definition = definition;
  }

  /** The head of its column in a table. */
  public String column() {
    return column;
  }

  /** What it means, in a sentence or two. */
  public String definition() {
    return definition;
  }
}
