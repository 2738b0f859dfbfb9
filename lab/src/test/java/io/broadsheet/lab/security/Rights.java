package io.broadsheet.lab.security;

import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The least rights: for the registry those that docs/security.md lists, for Elasticsearch its
 * roles.
 */
final class Rights {

  private static final String READ_SCHEMAS = "GET .*|POST .*/subjects/[^/]+";
  private static final String WRITE_SCHEMAS =
      READ_SCHEMAS + "|POST .*/subjects/[^/]+/versions|PUT .*/config/[^/]+";

  static final Map<String, Predicate<Request>> REGISTRY =
      Map.of(
          SecuredStack.READER,
          allows(READ_SCHEMAS),
          SecuredStack.WRITER,
          allows(WRITE_SCHEMAS),
          Secrets.basic("powerless", Secrets.REGISTRY),
          allows("none"));

  static final Map<String, Predicate<Request>> ELASTICSEARCH =
      Map.of(
          "ApiKey " + Secrets.INDEXER_KEY, Role.of("indexer")::allows,
          "ApiKey " + Secrets.EXPLORER_KEY, Role.of("explorer")::allows,
          "ApiKey " + Secrets.SETUP_KEY, Role.of("setup")::allows,
          "ApiKey " + Secrets.VIEWER_KEY, Role.of("viewer")::allows,
          "ApiKey " + Secrets.OPERATOR_KEY, Role.of("operator")::allows,
          "ApiKey " + Secrets.REBUILD_KEY, Role.of("rebuild")::allows,
          "ApiKey " + Secrets.LOOKER_KEY, allows("HEAD .*"),
          "ApiKey " + Secrets.POWERLESS_KEY, allows("none"));

  private Rights() {}

  private static Predicate<Request> allows(String requests) {
    Pattern pattern = Pattern.compile(requests);
    return request -> pattern.matcher(request.toString()).matches();
  }
}
