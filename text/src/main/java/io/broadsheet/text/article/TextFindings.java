package io.broadsheet.text.article;

import io.broadsheet.text.entity.value.FoundEntity;
import io.broadsheet.text.quantity.FoundQuantity;
import io.broadsheet.text.time.value.TimeExpression;
import java.util.List;

/**
 * What stands in a text of which no page is known. All places are UTF-16 code units of the text.
 *
 * @param times its expressions of time, in the order of the text
 * @param entities its entities, in the order of their first mention
 * @param quantities its quantities, in the order of the text
 */
public record TextFindings(
    List<TimeExpression> times, List<FoundEntity> entities, List<FoundQuantity> quantities) {

  public TextFindings {
    times = List.copyOf(times);
    entities = List.copyOf(entities);
    quantities = List.copyOf(quantities);
  }
}
