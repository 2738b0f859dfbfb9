package io.broadsheet.indexer.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.broadsheet.runtime.failure.StopException;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/** Looks whether the alias is there that the indexer writes to. */
public final class AliasCheck {

  private final ElasticsearchClient client;
  private final String alias;
  private final String address;

  /**
   * Looks for {@code alias} by {@code client}.
   *
   * @param address the nodes, for messages
   */
  public AliasCheck(ElasticsearchClient client, String alias, String address) {
    this.client = client;
    this.alias = alias;
    this.address = address;
  }

  /**
   * What is wrong, if anything, in one sentence.
   *
   * @throws StopException if Elasticsearch does not let us look
   */
  public Optional<String> problem() {
    return ask(
        isThere ->
            isThere
                ? Optional.empty()
                : Optional.of(
                    "Elasticsearch lacks the alias "
                        + alias
                        + ": make it with `broadsheet index setup`"));
  }

  /** Like {@link #problem}, but content if Elasticsearch answers, with or without the alias. */
  public Optional<String> silence() {
    return ask(_ -> Optional.empty());
  }

  private Optional<String> ask(Function<Boolean, Optional<String>> meaning) {
    try {
      return meaning.apply(client.indices().existsAlias(request -> request.name(alias)).value());
    } catch (IOException | RuntimeException e) {
      throwRefusal(e);
      return Optional.of(
          Answers.errorIn(e)
              .map(answer -> "Elasticsearch at " + address + " answered " + answer.summary())
              .orElseGet(() -> Answers.lost(address, e)));
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
