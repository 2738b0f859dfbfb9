package io.broadsheet.indexer.bulk;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.Failure;
import io.broadsheet.runtime.failure.StopException;
import java.util.Set;
import java.util.function.Function;

/**
 * Says what each answer of Elasticsearch means: by status, and by type of error where one status
 * has several meanings. Never by words of the reason.
 *
 * @param target what is written to, for messages about whole requests
 */
record AnswerSorter(String target) {

  private static final String STAGE = "index";

  private static final String TOO_LARGE =
      "The document alone is larger than http.max_content_length, or than a proxy in between lets"
          + " through (";

  /** Somebody has closed or blocked the index: that is nothing against the document. */
  private static final Set<String> INDEX_IS_SHUT =
      Set.of("index_closed_exception", "cluster_block_exception");

  /** Errors of a whole request for which one of its operations is to blame. */
  private static final Set<String> OPERATION_IS_TO_BLAME =
      Set.of(
          "action_request_validation_exception",
          "x_content_parse_exception",
          "x_content_e_o_f_exception",
          "json_parse_exception",
          "parsing_exception");

  /** What the answer to one operation means for it. */
  Verdict item(Operation operation, ItemAnswer answer) {
    int status = answer.status();
    if (status >= 200 && status < 300) {
      return done(operation);
    }
    if (INDEX_IS_SHUT.contains(answer.type())) {
      return new Verdict.TryAgain(new Trouble.OfIndex(said(answer)));
    }
    return switch (status) {
      case 400, 413 -> refused(answer);
      case 401, 403 -> stop(ExitCode.USAGE, notAllowed(operation.key().alias(), answer));
      case 404 -> notFound(operation, answer);
      case 409 -> new Verdict.Settled(new Fate.Stale());
      default -> otherwise(answer, Trouble.OfIndex::new);
    };
  }

  /**
   * What an error for a whole request means.
   *
   * @param operations how many operations the request had
   */
  Verdict request(int operations, ItemAnswer answer) {
    if (INDEX_IS_SHUT.contains(answer.type())) {
      return new Verdict.TryAgain(new Trouble.OfIndex(said(answer)));
    }
    return switch (answer.status()) {
      case 400, 413 -> operations > 1 ? new Verdict.Halve() : alone(answer);
      case 401, 403 -> stop(ExitCode.USAGE, notAllowed(target, answer));
      case 404 -> aliasIsGone(answer) ? lostAlias(target) : ofRequest(answer);
      default -> ofRequest(answer);
    };
  }

  private static Verdict done(Operation operation) {
    return new Verdict.Settled(
        switch (operation) {
          case Operation.Index _ -> new Fate.Written();
          case Operation.Delete _ -> new Fate.Deleted();
        });
  }

  private Verdict notFound(Operation operation, ItemAnswer answer) {
    if (aliasIsGone(answer)) {
      return lostAlias(operation.key().alias());
    }
    return operation instanceof Operation.Delete && answer.type().isEmpty()
        ? new Verdict.Settled(new Fate.Deleted())
        : otherwise(answer, Trouble.OfIndex::new);
  }

  private Verdict alone(ItemAnswer answer) {
    return answer.status() == 413 || OPERATION_IS_TO_BLAME.contains(answer.type())
        ? refused(answer)
        : ofRequest(answer);
  }

  private Verdict ofRequest(ItemAnswer answer) {
    return otherwise(answer, Trouble.NoAnswer::new);
  }

  private Verdict otherwise(ItemAnswer answer, Function<String, Trouble> passing) {
    if (answer.status() == 429) {
      return new Verdict.TryAgain(new Trouble.Overload(said(answer)));
    }
    return answer.status() == 408 || answer.status() / 100 == 5
        ? new Verdict.TryAgain(passing.apply(said(answer)))
        : stop(
            ExitCode.UNAVAILABLE,
            "Elasticsearch answered a bulk request for "
                + target
                + " with an unexpected error ("
                + answer.summary()
                + "). Check --elasticsearch-url and any proxy in between.");
  }

  private static Verdict refused(ItemAnswer answer) {
    return new Verdict.Refused(
        answer.status() + " " + answer.type(),
        answer.status() == 413
            ? new Failure.BadData(STAGE, "too-large", TOO_LARGE + answer.summary() + ")")
            : new Failure.BadData(STAGE, "refused-by-elasticsearch", answer.summary()));
  }

  private static String said(ItemAnswer answer) {
    return "Elasticsearch answered " + answer.summary();
  }

  private static boolean aliasIsGone(ItemAnswer answer) {
    return answer.type().equals("index_not_found_exception");
  }

  private static Verdict lostAlias(String alias) {
    return new Verdict.Stop(LostAlias.of(alias));
  }

  private static String notAllowed(String target, ItemAnswer answer) {
    return "Elasticsearch does not let the indexer write to "
        + target
        + " ("
        + answer.summary()
        + "). Check elasticsearch.api.key, or elasticsearch.user and elasticsearch.password, and"
        + " their rights.";
  }

  private static Verdict stop(ExitCode code, String message) {
    return new Verdict.Stop(new StopException(code, message));
  }
}
