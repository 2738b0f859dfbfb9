package io.broadsheet.operations.verify;

import io.broadsheet.operations.inspect.GroupCatchUp;
import io.broadsheet.operations.inspect.IndexView;
import io.broadsheet.operations.inspect.TopicReader;
import io.broadsheet.operations.verify.RevisionComparison.Said;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/**
 * Holds an index against its topic, also while both change: the topic counts as it was when the
 * look began, the index once its group has passed that point; what differs then is looked at again,
 * with what was written meanwhile, until it is the same or nothing was written about it between two
 * looks.
 *
 * @param reader reads the topic
 * @param index the index
 * @param catchUp waits for the indexer
 * @param names what is compared
 */
record Verification(TopicReader reader, IndexView index, GroupCatchUp catchUp, Names names) {

  private static final int MOST_LOOKS = 20;

  /**
   * What is compared.
   *
   * @param topic the topic
   * @param alias the alias of the index
   * @param group the indexer's group
   * @param expectation what a record of the topic says of the index
   */
  record Names(String topic, String alias, String group, Expectation expectation) {}

  /**
   * What was found.
   *
   * @param topic the topic
   * @param alias the alias of the index
   * @param expected how many documents the topic asks for
   * @param documents how many documents the index has
   * @param findings what differs
   * @param passing how many differences of the first look were traffic, and are none
   */
  record Result(
      String topic, String alias, long expected, long documents, Findings findings, long passing) {}

  /** Compares; {@code scratch} is a folder for temporary files. */
  Result run(Path scratch) throws InterruptedException {
    var documents = new AtomicLong();
    var expected = new AtomicLong();
    var first = new Findings();
    Map<TopicPartition, Long> ends;
    try (Buckets topic = Buckets.in(scratch, "topic");
        Buckets found = Buckets.in(scratch, "index")) {
      ends = reader.readAll(names.topic(), record -> names.expectation().of(record, topic::add));
      awaitIndexer(ends);
      index.scan(
          names.alias(),
          (id, version) -> {
            documents.incrementAndGet();
            found.add(id, new Said(version, true));
          });
      for (int i = 0; i < Buckets.COUNT; i++) {
        Map<String, Said> wanted = topic.bucket(i);
        expected.addAndGet(wanted.values().stream().filter(Said::live).count());
        RevisionComparison.compare(wanted, versions(found.bucket(i)), first::add);
      }
    }
    Findings last = first.isWhole() ? lookAgain(first, ends) : first;
    return new Result(
        names.topic(),
        names.alias(),
        expected.get(),
        documents.get(),
        last,
        first.total() - last.total());
  }

  private Findings lookAgain(Findings first, Map<TopicPartition, Long> ends)
      throws InterruptedException {
    var confirmed = new Findings();
    Map<String, Said> open = new HashMap<>();
    first.kept().forEach(difference -> open.put(difference.id(), wanted(difference)));
    Map<TopicPartition, Long> from = ends;
    for (int look = 1; !open.isEmpty(); look++) {
      Map<TopicPartition, Long> until = reader.ends(ends.keySet());
      Set<String> touched = update(open, from, until);
      awaitIndexer(until);
      Findings now = compare(open);
      open.keySet().retainAll(touched);
      boolean last = look == MOST_LOOKS;
      Set<String> different = new HashSet<>();
      for (Difference difference : now.kept()) {
        different.add(difference.id());
        if (last || !touched.contains(difference.id())) {
          confirmed.add(difference);
          open.remove(difference.id());
        }
      }
      open.keySet().retainAll(different);
      from = until;
    }
    return confirmed;
  }

  /** What the topic said of the article of a difference. */
  private static Said wanted(Difference difference) {
    return switch (difference) {
      case Difference.Missing(String _, long topic) -> new Said(topic, true);
      case Difference.Extra(String _, long index) -> new Said(index, false);
      case Difference.Older(String _, long topic, long _) -> new Said(topic, true);
      case Difference.Newer(String _, long topic, long _) -> new Said(topic, true);
    };
  }

  /** Takes over what was written meanwhile about open articles; says which they are. */
  private Set<String> update(
      Map<String, Said> open, Map<TopicPartition, Long> from, Map<TopicPartition, Long> until) {
    Set<String> touched = new HashSet<>();
    reader.read(
        from,
        until,
        record ->
            names
                .expectation()
                .of(
                    record,
                    (id, said) -> {
                      if (open.replace(id, said) != null) {
                        touched.add(id);
                      }
                    }));
    return touched;
  }

  private Findings compare(Map<String, Said> open) {
    var now = new Findings();
    RevisionComparison.compare(
        open, index.versions(names.alias(), List.copyOf(open.keySet())), now::add);
    return now;
  }

  private void awaitIndexer(Map<TopicPartition, Long> ends) throws InterruptedException {
    if (catchUp.await(names.group(), ends) instanceof GroupCatchUp.Position.Behind behind) {
      throw new StopException(
          ExitCode.INCOMPLETE, names.alias() + " cannot be compared yet: " + behind.message());
    }
  }

  private static Map<String, Long> versions(Map<String, Said> found) {
    return found.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, document -> document.getValue().revision()));
  }
}
