package io.broadsheet.lab.faults;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.runtime.serde.Decoded;
import io.broadsheet.runtime.serde.RegistryDecoder;
import io.broadsheet.schemas.HeaderNames;
import io.broadsheet.schemas.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * What an environment holds when all is drained.
 *
 * @param topics by name without the prefix
 * @param indices by alias without the prefix
 */
record EnvironmentContents(Map<String, KeyedContents> topics, Map<String, KeyedContents> indices) {

  /** Hears of every value with its canonical form. */
  @FunctionalInterface
  interface Listener extends BiConsumer<String, JsonNode> {
    Listener NONE = (_, _) -> {};
  }

  /** Reads the published topics and all indices. */
  static EnvironmentContents of(TrialEnvironment environment, SearchClient search)
      throws IOException, InterruptedException {
    Map<String, KeyedContents> topics = new LinkedHashMap<>();
    for (Topic topic : compared(environment)) {
      topics.put(
          topic.name().substring(environment.prefix().length()),
          topic(environment, topic, Listener.NONE));
    }
    Map<String, KeyedContents> indices = new LinkedHashMap<>();
    for (String alias : search.aliases(environment.prefix())) {
      indices.put(alias, index(search, environment.prefix() + alias, Listener.NONE));
    }
    return new EnvironmentContents(topics, indices);
  }

  /** The topics that two runs must have in common. */
  static List<Topic> compared(TrialEnvironment environment) {
    return List.of(
        environment.topics().articles(),
        environment.topics().enriched(),
        environment.topics().coverage());
  }

  /**
   * Reads one topic.
   *
   * @param listener hears of all values of coverage, and of others if it is not {@code NONE}
   */
  static KeyedContents topic(TrialEnvironment environment, Topic topic, Listener listener) {
    var contents = new KeyedContents();
    RegistryDecoder<SpecificRecord> decoder =
        RegistryDecoder.of(environment.connections().registry(), topic);
    boolean bytesWillDo =
        listener == Listener.NONE && !topic.equals(environment.topics().coverage());
    environment.read(
        topic,
        record -> {
          String key = new String(record.key(), StandardCharsets.UTF_8);
          if (!key.startsWith(Poison.KEY)) {
            contents.add(key, revision(record));
            if (record.value() == null) {
              contents.live().remove(key);
            } else if (bytesWillDo) {
              contents.live().put(key, CanonicalForm.fingerprint(record.value()));
            } else {
              value(contents, key, decoder.decode(record.value()), listener);
            }
          }
        });
    return contents;
  }

  /** Reads one index. */
  static KeyedContents index(SearchClient search, String alias, Listener listener)
      throws IOException, InterruptedException {
    var contents = new KeyedContents();
    search.each(
        alias,
        (id, hit) -> {
          contents.add(id, hit.path("_version").asLong());
          JsonNode document = CanonicalForm.canonical(hit.path("_source"));
          listener.accept(id, document);
          contents.live().put(id, CanonicalForm.fingerprint(document));
        });
    return contents;
  }

  private static void value(
      KeyedContents contents, String key, Decoded<SpecificRecord> decoded, Listener listener) {
    switch (decoded) {
      case Decoded.Value<SpecificRecord>(SpecificRecord value) -> {
        JsonNode json = CanonicalForm.json(value);
        listener.accept(key, json);
        contents.live().put(key, CanonicalForm.fingerprint(json));
      }
      case Decoded.Failed<SpecificRecord>(var failure) ->
          throw new TrialException(key + " cannot be read: " + failure.message());
    }
  }

  private static long revision(ConsumerRecord<byte[], byte[]> record) {
    Header header = record.headers().lastHeader(HeaderNames.REVISION);
    return header == null ? -1 : Long.parseLong(new String(header.value(), StandardCharsets.UTF_8));
  }
}
