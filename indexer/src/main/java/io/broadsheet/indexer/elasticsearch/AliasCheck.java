package io.broadsheet.indexer.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.broadsheet.indexer.bulk.LostAlias;
import io.broadsheet.indexer.index.IndexDefinition;
import io.broadsheet.indexer.index.Indices;
import io.broadsheet.runtime.failure.StopException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks whether the aliases are there that the indexer writes to. */
public final class AliasCheck {

  private final ElasticsearchClient client;
  private final Indices indices;
  private final String address;

  /**
   * Looks for the aliases of {@code indices} by {@code client}.
   *
   * @param address the nodes, for messages
   */
  public AliasCheck(ElasticsearchClient client, Indices indices, String address) {
    this.client = client;
    this.indices = indices;
    this.address = address;
  }

  /**
   * What is wrong, if anything, in one sentence.
   *
   * @throws StopException if Elasticsearch does not let us look
   */
  public Optional<String> problem() {
    return ask(
        () -> {
          List<String> missing = missing();
          return missing.isEmpty() ? Optional.empty() : Optional.of(advice(missing));
        });
  }

  /** Like {@link #problem}, but content if Elasticsearch answers, with or without aliases. */
  public Optional<String> silence() {
    return ask(
        () -> {
          isThere(indices.articles());
          return Optional.empty();
        });
  }

  /** Why the indexer must stop, if Elasticsearch says that an alias is gone. */
  public Optional<StopException> loss() {
    try {
      return missing().stream().findFirst().map(LostAlias::of);
    } catch (IOException | RuntimeException e) {
      // Whoever writes will hear of it, and knows what to do.
      return Optional.empty();
    }
  }

  private List<String> missing() throws IOException {
    List<String> missing = new ArrayList<>();
    for (IndexDefinition index : indices.all()) {
      if (!isThere(index)) {
        missing.add(index.alias());
      }
    }
    return missing;
  }

  private boolean isThere(IndexDefinition index) throws IOException {
    return client.indices().existsAlias(request -> request.name(index.alias())).value();
  }

  private static String advice(List<String> missing) {
    return "Elasticsearch lacks the aliases "
        + String.join(", ", missing)
        + ": make them with `broadsheet index setup`, or with `broadsheet index rebuild` if they"
        + " were there before";
  }

  private interface Question {
    Optional<String> answer() throws IOException;
  }

  private Optional<String> ask(Question question) {
    try {
      return question.answer();
    } catch (IOException | RuntimeException e) {
      throwRefusal(e);
      return Optional.of(
          ClientErrors.errorIn(e)
              .map(answer -> "Elasticsearch at " + address + " answered " + answer.summary())
              .orElseGet(() -> ClientErrors.lost(address, e)));
    }
  }

  private void throwRefusal(Exception failure) {
    ElasticsearchRefusal.in(address, failure)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }
}
