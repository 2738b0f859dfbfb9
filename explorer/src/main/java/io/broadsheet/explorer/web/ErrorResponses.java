package io.broadsheet.explorer.web;

import io.broadsheet.explorer.query.BadParameterException;
import io.broadsheet.explorer.search.SearchException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What goes wrong, as JSON with a code for the page and a sentence for people. */
final class ErrorResponses {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorResponses.class);

  private ErrorResponses() {}

  /** An answer that says what is wrong. */
  record Failure(String code, String message) {}

  static void register(RoutesConfig routes) {
    routes.exception(
        BadParameterException.class,
        (e, context) -> answer(context, 400, "bad-parameter", e.getMessage()));
    routes.exception(SearchException.class, ErrorResponses::searching);
    routes.exception(
        Exception.class,
        (e, context) -> {
          LOG.error("A bug of Broadsheet in {}", context.path(), e);
          answer(context, 500, "bug", "This is a bug of Broadsheet; its log says more.");
        });
    routes.error(
        404, context -> unlessAnswered(context, 404, "not-found", "There is no such page."));
    routes.error(
        405, context -> unlessAnswered(context, 405, "read-only", "Only GET is answered."));
  }

  static void answer(Context context, int status, String code, String message) {
    context.status(status);
    Json.answer(context, new Failure(code, message));
  }

  private static void searching(SearchException trouble, Context context) {
    String code = trouble.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    answer(context, 503, code, trouble.getMessage());
  }

  private static void unlessAnswered(Context context, int status, String code, String message) {
    if (!Json.TYPE.equals(context.res().getContentType())) {
      answer(context, status, code, message);
    }
  }
}
