package io.broadsheet.operations.verify;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Compares what the topic says of articles with what the index has. */
final class RevisionComparison {

  /**
   * What the topic's last record says of an article.
   *
   * @param revision its revision
   * @param live whether it is an article and no tombstone
   */
  record Said(long revision, boolean live) {}

  private RevisionComparison() {}

  /**
   * Tells {@code to} every difference, in the order of the ids.
   *
   * @param topic what the topic says, by article id
   * @param index the version of each document, by article id
   */
  static void compare(Map<String, Said> topic, Map<String, Long> index, Consumer<Difference> to) {
    Set<String> ids = new TreeSet<>(topic.keySet());
    ids.addAll(index.keySet());
    for (String id : ids) {
      difference(id, Optional.ofNullable(topic.get(id)), Optional.ofNullable(index.get(id)))
          .ifPresent(to);
    }
  }

  private static Optional<Difference> difference(
      String id, Optional<Said> topic, Optional<Long> index) {
    Optional<Said> live = topic.filter(Said::live);
    if (live.isEmpty()) {
      return index.map(version -> new Difference.Extra(id, version));
    }
    long revision = live.get().revision();
    if (index.isEmpty()) {
      return Optional.of(new Difference.Missing(id, revision));
    }
    long version = index.get();
    if (version < revision) {
      return Optional.of(new Difference.Older(id, revision, version));
    }
    return version > revision
        ? Optional.of(new Difference.Newer(id, revision, version))
        : Optional.empty();
  }
}
