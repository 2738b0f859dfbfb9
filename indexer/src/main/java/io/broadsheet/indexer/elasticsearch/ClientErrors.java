package io.broadsheet.indexer.elasticsearch;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.transport.TransportException;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import io.broadsheet.indexer.bulk.ItemAnswer;
import java.util.Optional;
import java.util.stream.Stream;

/** What the client's many exceptions say, as one kind of value. */
final class ClientErrors {

  /** The reasons of Elasticsearch may quote the document, however long it is. */
  private static final int LONGEST_REASON = 500;

  private ClientErrors() {}

  /** The error status that Elasticsearch answered with, if it answered at all. */
  static Optional<ItemAnswer> errorIn(Throwable thrown) {
    return Stream.iterate(thrown, t -> t != null, Throwable::getCause)
        .flatMap(t -> answer(t).stream())
        .filter(answer -> answer.status() / 100 != 2)
        .findFirst();
  }

  /** One line about a request without an answer. */
  static String lost(String address, Throwable thrown) {
    Throwable deepest = thrown;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return "Elasticsearch at %s gave no answer (%s: %s)"
        .formatted(address, deepest.getClass().getSimpleName(), deepest.getMessage());
  }

  /** The answer that an error of one item or request is. */
  static ItemAnswer of(int status, ErrorCause error) {
    String type = error.type() == null ? "" : error.type();
    ErrorCause deepest = error;
    while (deepest.causedBy() != null) {
      deepest = deepest.causedBy();
    }
    String reason = error.reason() == null ? "" : error.reason();
    if (deepest != error && deepest.reason() != null) {
      reason = reason + "; " + deepest.reason();
    }
    return new ItemAnswer(
        status, type, reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
  }

  private static Optional<ItemAnswer> answer(Throwable thrown) {
    return switch (thrown) {
      case ElasticsearchException e -> Optional.of(of(e.status(), e.error()));
      case ResponseException e -> Optional.of(ItemAnswer.of(e.getResponse().getStatusCode()));
      case TransportException e when e.statusCode() > 0 ->
          Optional.of(ItemAnswer.of(e.statusCode()));
      default -> Optional.empty();
    };
  }
}
