package io.broadsheet.text.split.mark;

import io.broadsheet.text.page.PageArticle.Reporter;
import java.util.List;

/**
 * What a byline says.
 *
 * @param reporters the people it names, in order, with their roles as printed
 * @param commentator whether it marks an opinion piece of the paper itself
 */
public record Byline(List<Reporter> reporters, boolean commentator) {

  public Byline {
    reporters = List.copyOf(reporters);
  }
}
