package io.broadsheet.operations.deadletters;

import io.broadsheet.indexer.index.Indices;
import io.broadsheet.operations.inspect.IndexView;
import io.broadsheet.operations.inspect.NewestRecords;
import io.broadsheet.operations.inspect.TopicReader;
import io.broadsheet.runtime.deadletter.RecordPlace;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.serde.RegistryDecoder;
import io.broadsheet.runtime.settings.Environment;
import io.broadsheet.schemas.Topics;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/** The dead letters of an environment, and what they are worth now. */
final class DeadLetterTopic implements AutoCloseable {

  /** A letter takes about 1 KB of memory. */
  private static final int MOST = 100_000;

  private final Environment environment;
  private final Topics topics;
  private final Indices indices;
  private final TopicReader reader;
  private final IndexView index;
  private final Routes routes;

  DeadLetterTopic(Environment environment) {
    this.environment = environment;
    topics = environment.topics();
    indices = Indices.of(environment.prefix());
    routes = new Routes(topics, indices);
    reader = TopicReader.open(environment.kafka());
    index = IndexView.open(environment.elasticsearch());
  }

  /** The chosen letters by time; of several about one origin, the last. */
  List<Letter> letters(LetterFilter filter) {
    var chosen = new LinkedHashMap<RecordPlace, Letter>();
    reader.readAll(
        topics.deadLetters().name(),
        record -> {
          Letter letter = Letter.of(record);
          if (filter.test(letter)) {
            chosen.merge(letter.origin(), letter, DeadLetterTopic::later);
            refuseTooMany(chosen.size());
          }
        });
    return chosen.values().stream()
        .sorted(Comparator.comparing(letter -> letter.why().time()))
        .toList();
  }

  /** What {@code letters} are worth now. */
  List<CheckedLetter> check(List<Letter> letters) {
    NewestRecords newest = follow(letters);
    newest.catchUp();
    var indexed =
        new IndexedCheck(
            reader,
            index,
            topics,
            indices,
            RegistryDecoder.of(environment.registry(), topics.enriched()));
    var check = new LetterStateCheck(routes, newest::of, indexed::test);
    return SameLetter.once(
        letters.stream().map(letter -> new CheckedLetter(letter, check.check(letter))).toList());
  }

  /** Follows the origins of {@code letters}, each from its oldest one on. */
  NewestRecords follow(List<Letter> letters) {
    var from = new HashMap<TopicPartition, Long>();
    Set<String> keys = new HashSet<>();
    for (Letter letter : letters) {
      if (routes.of(letter).isPresent()) {
        from.merge(letter.origin().topicPartition(), letter.origin().offset(), Math::min);
        keys.add(letter.key().orElseThrow());
      }
    }
    return new NewestRecords(reader, existing(from), keys::contains);
  }

  Routes routes() {
    return routes;
  }

  TopicReader reader() {
    return reader;
  }

  IndexView index() {
    return index;
  }

  Environment environment() {
    return environment;
  }

  @Override
  public void close() {
    index.close();
    reader.close();
  }

  private Map<TopicPartition, Long> existing(Map<TopicPartition, Long> wanted) {
    Set<TopicPartition> there = new HashSet<>();
    wanted.keySet().stream()
        .map(TopicPartition::topic)
        .distinct()
        .forEach(topic -> there.addAll(reader.partitions(topic)));
    var existing = new HashMap<>(wanted);
    existing.keySet().retainAll(there);
    return existing;
  }

  private static Letter later(Letter one, Letter other) {
    return other.why().time().isBefore(one.why().time()) ? one : other;
  }

  private static void refuseTooMany(int letters) {
    if (letters > MOST) {
      throw new StopException(
          ExitCode.USAGE,
          "There are more than "
              + MOST
              + " such dead letters. Choose some with --stage, --reason or --since.");
    }
  }
}
