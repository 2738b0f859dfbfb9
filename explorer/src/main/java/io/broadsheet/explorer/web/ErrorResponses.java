package io.broadsheet.explorer.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.broadsheet.explorer.query.BadParameterException;
import io.broadsheet.explorer.search.SearchException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What goes wrong, as JSON with a code for the page and a sentence for people. */
final class ErrorResponses {

  static final Failure READ_ONLY = new Failure("read-only", "Only GET and HEAD are answered.");
  static final Failure NOT_FOUND = new Failure("not-found", "There is no such page.");
  static final Failure LOGIN = new Failure("login", "Log in with the explorer's user.");
  static final Failure WRONG_HOST =
      new Failure(
          "wrong-host", "The explorer does not accept this host name. Add it to --allowed-hosts.");

  private static final Logger LOG = LoggerFactory.getLogger(ErrorResponses.class);
  private static final String RETRY_AFTER_SECONDS = "2";

  private ErrorResponses() {}

  /**
   * An answer that says what is wrong.
   *
   * @param parameter the parameter that cannot be taken, and {@code rule} what it must keep to;
   *     empty for anything else
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Failure(String code, String message, String parameter, String rule) {

    Failure(String code, String message) {
      this(code, message, "", "");
    }
  }

  static void register(RoutesConfig routes) {
    routes.exception(
        BadParameterException.class,
        (e, context) ->
            answer(
                context,
                400,
                new Failure("bad-parameter", e.getMessage(), e.parameter(), e.rule())));
    routes.exception(
        BusyException.class, (e, context) -> later(context, new Failure("busy", e.getMessage())));
    routes.exception(SearchException.class, ErrorResponses::searching);
    routes.exception(
        Exception.class,
        (e, context) -> {
          LOG.error("A bug of Broadsheet in {}", context.path(), e);
          answer(
              context, 500, new Failure("bug", "This is a bug of Broadsheet; its log says more."));
        });
    routes.error(404, context -> unlessAnswered(context, 404, NOT_FOUND));
    routes.error(405, context -> unlessAnswered(context, 405, READ_ONLY));
  }

  static void answer(Context context, int status, Failure failure) {
    context.status(status);
    Json.answer(context, failure);
  }

  private static void searching(SearchException trouble, Context context) {
    String code = trouble.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    later(context, new Failure(code, trouble.getMessage()));
  }

  private static void later(Context context, Failure failure) {
    context.header("Retry-After", RETRY_AFTER_SECONDS);
    answer(context, 503, failure);
  }

  private static void unlessAnswered(Context context, int status, Failure failure) {
    if (!Json.TYPE.equals(context.res().getContentType())) {
      answer(context, status, failure);
    }
  }
}
