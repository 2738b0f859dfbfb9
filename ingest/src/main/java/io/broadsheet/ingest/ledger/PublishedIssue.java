package io.broadsheet.ingest.ledger;

import io.broadsheet.schemas.RawIssue;

/**
 * What makes an issue worth publishing again if it differs: all that a consumer could see of it
 * save its path.
 *
 * @param id the issue id
 * @param sha256 of the file's bytes, 64 lower-case hexadecimal digits
 * @param newspaper if known, else null
 * @param date ISO 8601 day if known, else null
 * @param page if known, else null
 * @param charset what the file was decoded from
 */
public record PublishedIssue(
    String id, String sha256, String newspaper, String date, String page, String charset) {

  /** What would be published. */
  public static PublishedIssue of(RawIssue issue) {
    return new PublishedIssue(
        issue.getIssueId(),
        issue.getSha256(),
        issue.getNewspaper(),
        issue.getDate(),
        issue.getPage(),
        issue.getCharset());
  }
}
