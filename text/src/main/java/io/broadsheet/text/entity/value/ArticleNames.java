package io.broadsheet.text.entity.value;

import java.util.List;

/**
 * What one reading of an article finds.
 *
 * @param entities its entities, in the order of their first mention
 * @param keywords the words that set it apart, the most telling first, at most ten
 */
public record ArticleNames(List<FoundEntity> entities, List<String> keywords) {

  public ArticleNames {
    entities = List.copyOf(entities);
    keywords = List.copyOf(keywords);
  }
}
