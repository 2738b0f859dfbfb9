package io.broadsheet.lab.security;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The least rights that docs/security.md lists for the registry and Elasticsearch, as requests. */
final class Rights {

  private static final String READ_SCHEMAS = "GET .*|POST .*/subjects/[^/]+";
  private static final String WRITE_SCHEMAS =
      READ_SCHEMAS + "|POST .*/subjects/[^/]+/versions|PUT .*/config/[^/]+";
  private static final String INDEX = "[a-z]+(-rebuild|-v[0-9]+(-[0-9]+)?)?";
  private static final String WRITE_DOCUMENTS =
      "(HEAD|GET) /_alias/"
          + INDEX
          + "|(GET|POST) /"
          + INDEX
          + "/_count|(POST|PUT) (/"
          + INDEX
          + ")?/_bulk";
  private static final String READ_DOCUMENTS =
      "(HEAD|GET) /_alias/"
          + INDEX
          + "|GET /[a-z]+-v([*]|%2A)/_alias.*|GET /"
          + INDEX
          + "/_mapping|GET /|POST /_security/user/_has_privileges|POST /"
          + INDEX
          + "/(_count|_pit|_mget|_refresh)|POST /_search|DELETE /_pit";
  private static final String MAKE_INDICES =
      "(HEAD|GET) /_alias/"
          + INDEX
          + "|(HEAD|GET|PUT) /"
          + INDEX
          + "|DELETE /"
          + INDEX
          + "(,"
          + INDEX
          + ")*"
          + "|GET /[a-z]+-v([*]|%2A)/_alias.*|POST /_aliases|POST /"
          + INDEX
          + "(,"
          + INDEX
          + ")*/_refresh"
          + "|(GET|PUT|POST) /"
          + INDEX
          + "/_(mapping|settings|alias|aliases)(/"
          + INDEX
          + ")?";

  static final Map<String, Function<String, Boolean>> REGISTRY =
      Map.of(
          SecuredStack.READER,
          allows(READ_SCHEMAS),
          SecuredStack.WRITER,
          allows(WRITE_SCHEMAS),
          Secrets.basic("powerless", Secrets.REGISTRY),
          allows("none"));

  static final Map<String, Function<String, Boolean>> ELASTICSEARCH =
      Map.of(
          "ApiKey " + Secrets.INDEXER_KEY, allows(WRITE_DOCUMENTS),
          "ApiKey " + Secrets.SETUP_KEY, allows(MAKE_INDICES),
          "ApiKey " + Secrets.VIEWER_KEY, allows(READ_DOCUMENTS),
          "ApiKey " + Secrets.OPERATOR_KEY, allows(READ_DOCUMENTS + "|" + WRITE_DOCUMENTS),
          "ApiKey " + Secrets.REBUILD_KEY, allows(MAKE_INDICES + "|" + WRITE_DOCUMENTS),
          "ApiKey " + Secrets.LOOKER_KEY, allows("HEAD .*"),
          "ApiKey " + Secrets.POWERLESS_KEY, allows("none"));

  private Rights() {}

  private static Function<String, Boolean> allows(String requests) {
    Pattern pattern = Pattern.compile(requests);
    return request -> pattern.matcher(request).matches();
  }
}
