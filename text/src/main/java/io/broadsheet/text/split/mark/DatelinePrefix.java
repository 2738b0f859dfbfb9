package io.broadsheet.text.split.mark;

import io.broadsheet.text.page.PageArticle.Reporter;
import java.util.List;

/**
 * The dateline at the start of a first paragraph.
 *
 * @param length its length in UTF-16 code units, with the reporters in brackets behind it
 * @param reporters the people in those brackets
 */
public record DatelinePrefix(int length, List<Reporter> reporters) {

  public DatelinePrefix {
    reporters = List.copyOf(reporters);
  }
}
