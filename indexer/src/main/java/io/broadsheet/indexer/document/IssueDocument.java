package io.broadsheet.indexer.document;

import io.broadsheet.schemas.RawIssue;

/** A raw issue as a document of the index: all its fields as they are. */
public final class IssueDocument {

  private IssueDocument() {}

  /** The document of one revision as JSON in UTF-8. */
  public static byte[] json(RawIssue issue, long revision) {
    return JsonObject.bytes(
        json -> {
          AvroJson.fields(json, issue);
          json.writeNumberField("revision", revision);
        });
  }
}
