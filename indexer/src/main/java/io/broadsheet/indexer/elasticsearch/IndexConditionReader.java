package io.broadsheet.indexer.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.broadsheet.indexer.index.IndexCondition;
import io.broadsheet.indexer.index.IndexDefinition;
import io.broadsheet.indexer.index.IndexInspection;
import io.broadsheet.indexer.index.Indices;
import io.broadsheet.runtime.failure.StopException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks whether the indices that the indexer writes to are as their definitions say. */
public final class IndexConditionReader {

  private final IndexInspection inspection;
  private final ElasticsearchClient client;
  private final Indices indices;
  private final String address;

  /**
   * Looks at {@code indices} by {@code client}.
   *
   * @param address the nodes, for messages
   */
  public IndexConditionReader(ElasticsearchClient client, Indices indices, String address) {
    this.inspection = new IndexInspection(client);
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
          Found found = look();
          return found.missing().isEmpty() ? found.wrong() : Optional.of(advice(found.missing()));
        });
  }

  /** Like {@link #problem}, but content if Elasticsearch answers, with or without aliases. */
  public Optional<String> silence() {
    return ask(
        () -> {
          client.indices().existsAlias(request -> request.name(indices.articles().alias()));
          return Optional.empty();
        });
  }

  /**
   * What a look found.
   *
   * @param missing the aliases that are not there
   * @param wrong what is wrong with those that are, in one sentence
   */
  record Found(List<String> missing, Optional<String> wrong) {}

  /** Looks at all indices; empty if Elasticsearch does not say: whoever writes will hear of it. */
  Optional<Found> seen() {
    try {
      return Optional.of(look());
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private Found look() throws IOException {
    var missing = new ArrayList<String>();
    var wrong = new ArrayList<String>();
    for (IndexDefinition index : indices.all()) {
      switch (inspection.look(index)) {
        case IndexCondition.Sound _ -> {}
        case IndexCondition.Missing(String alias) -> missing.add(alias);
        case IndexCondition.Wrong condition -> wrong.add(condition.message());
      }
    }
    return new Found(
        missing, wrong.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", wrong)));
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
