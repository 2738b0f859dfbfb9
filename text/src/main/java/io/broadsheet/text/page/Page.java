package io.broadsheet.text.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One page of a file: articles and furniture that together cover every character of its text that
 * is not white space, each exactly once.
 *
 * @param number the place of the page in its file, from 1
 * @param masthead what its masthead says
 * @param articles the articles in reading order
 * @param furniture everything else, by place
 */
public record Page(
    int number, Masthead masthead, List<PageArticle> articles, List<Furniture> furniture) {

  /**
   * What a masthead says, or, where it says nothing, what stamps and other furniture agree on.
   *
   * @param newspaper the newspaper's name
   * @param date the day of publication
   * @param page the page as printed, without leading zeros of its number (2, A02)
   */
  public record Masthead(
      Optional<String> newspaper, Optional<LocalDate> date, Optional<String> page) {

    /** A masthead that says nothing. */
    public static final Masthead NONE =
        new Masthead(Optional.empty(), Optional.empty(), Optional.empty());
  }

  public Page {
    articles = List.copyOf(articles);
    furniture = List.copyOf(furniture);
  }
}
