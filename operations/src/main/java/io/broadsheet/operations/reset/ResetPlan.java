package io.broadsheet.operations.reset;

import io.broadsheet.indexer.index.IndexDefinition;
import io.broadsheet.schemas.Topic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a reset deletes.
 *
 * @param groups consumer groups, with their offsets
 * @param internal topics that streams made for itself
 * @param state the folder of streams' state on this machine; absent ones are left out
 * @param emptied topics that are deleted and made anew, with their partitions and copies
 * @param indices indices that are deleted and made anew, by alias
 */
record ResetPlan(
    List<String> groups,
    List<String> internal,
    List<Path> state,
    Map<Topic, Shape> emptied,
    Map<IndexDefinition, Set<String>> indices) {

  /**
   * How a topic is cut.
   *
   * @param partitions how many partitions it has
   * @param copies how many copies there are of each
   */
  record Shape(int partitions, short copies) {}

  /** The plan in lines. */
  List<String> lines() {
    var lines = new ArrayList<String>();
    groups.forEach(group -> lines.add("delete the offsets of group  " + group));
    internal.forEach(topic -> lines.add("delete topic                 " + topic));
    state.forEach(folder -> lines.add("delete folder                " + folder));
    var named = new TreeMap<String, Shape>();
    emptied.forEach((topic, shape) -> named.put(topic.name(), shape));
    named.forEach(
        (topic, shape) ->
            lines.add(
                "empty topic                  %s (%d partitions, %d copies)"
                    .formatted(topic, shape.partitions(), shape.copies())));
    var aliases = new TreeMap<String, Set<String>>();
    indices.forEach((index, behind) -> aliases.put(index.alias(), new TreeSet<>(behind)));
    aliases.forEach(
        (alias, behind) ->
            lines.add(
                "empty index                  %s (%s)"
                    .formatted(alias, String.join(", ", behind))));
    return lines;
  }
}
