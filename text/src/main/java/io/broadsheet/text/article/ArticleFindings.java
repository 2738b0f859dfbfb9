package io.broadsheet.text.article;

import io.broadsheet.text.entity.value.ArticleNames;
import io.broadsheet.text.quantity.FoundQuantity;
import io.broadsheet.text.time.value.DatedText;
import java.util.List;

/**
 * What stands in an article. All places are UTF-16 code units of its text.
 *
 * @param times its date and its expressions of time
 * @param names its entities and its keywords
 * @param quantities its quantities, in the order of the text
 */
public record ArticleFindings(DatedText times, ArticleNames names, List<FoundQuantity> quantities) {

  public ArticleFindings {
    quantities = List.copyOf(quantities);
  }
}
