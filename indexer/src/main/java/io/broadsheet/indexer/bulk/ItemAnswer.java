package io.broadsheet.indexer.bulk;

/**
 * What Elasticsearch answered to one operation, or to a request that it did not take apart.
 *
 * @param status the HTTP status
 * @param type the type of error by Elasticsearch's name; empty without one
 * @param reason the reason in Elasticsearch's words; empty without one
 */
public record ItemAnswer(int status, String type, String reason) {

  /** An answer without error. */
  public static ItemAnswer of(int status) {
    return new ItemAnswer(status, "", "");
  }

  /** Status, type and reason in one line. */
  public String summary() {
    String detail = type.isEmpty() ? reason : reason.isEmpty() ? type : type + ": " + reason;
    return detail.isEmpty() ? "status " + status : "status " + status + ", " + detail;
  }
}
