package io.broadsheet.indexer.elasticsearch;

import io.broadsheet.indexer.bulk.ItemAnswer;
import io.broadsheet.runtime.access.TlsRefusal;
import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import java.util.Optional;

/** Finds in what the client throws that Elasticsearch refuses us, or that we must refuse it. */
public final class ElasticsearchRefusal {

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  private ElasticsearchRefusal() {}

  /**
   * Why the command must stop, if {@code failure} is a refusal; nothing if it may pass.
   *
   * @param address the nodes, for messages
   */
  public static Optional<StopException> in(String address, Throwable failure) {
    return ClientErrors.errorIn(failure)
        .map(ElasticsearchRefusal::answer)
        .orElseGet(() -> TlsRefusal.in(failure).map(ElasticsearchRefusal::trust))
        .map(reason -> "Elasticsearch at " + address + " " + reason)
        .map(message -> new StopException(ExitCode.USAGE, message, failure));
  }

  private static Optional<String> answer(ItemAnswer answer) {
    return switch (answer.status()) {
      case UNAUTHORIZED ->
          Optional.of(
              "does not accept our key or password ("
                  + answer.summary()
                  + "). Check elasticsearch.api.key, or elasticsearch.user and"
                  + " elasticsearch.password.");
      case FORBIDDEN ->
          Optional.of(
              "refuses us what we asked for ("
                  + answer.summary()
                  + "). Grant our key or user the privileges that docs/security.md lists for this"
                  + " command.");
      default -> Optional.empty();
    };
  }

  private static String trust(String problem) {
    return problem
        + ". Check elasticsearch.ca.file or elasticsearch.certificate.fingerprint, and"
        + " --elasticsearch-url, whose host name must be that of the certificate.";
  }
}
