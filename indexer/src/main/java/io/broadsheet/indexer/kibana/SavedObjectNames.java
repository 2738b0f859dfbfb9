package io.broadsheet.indexer.kibana;

import io.broadsheet.indexer.index.IndexDefinition;

/**
 * What saved objects differ in from one environment to another.
 *
 * @param prefix stands before indices, and so before the ids of the objects and behind their titles
 * @param explorerUrl where browsers reach the explorer, without a slash at the end
 */
public record SavedObjectNames(String prefix, String explorerUrl) {

  /**
   * An environment.
   *
   * @throws io.broadsheet.runtime.failure.StopException if no index may have the prefix
   */
  public SavedObjectNames {
    prefix = IndexDefinition.articles(prefix).prefix();
    explorerUrl = explorerUrl.replaceFirst("/+$", "");
  }

  String index(String kind) {
    return prefix + kind;
  }

  String id(String name) {
    return prefix + "broadsheet-" + name;
  }

  String title(String title) {
    return prefix.isEmpty() ? title : title + " (" + prefix + ")";
  }
}
