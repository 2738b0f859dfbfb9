package io.broadsheet.indexer.document;

import io.broadsheet.schemas.Coverage;
import io.broadsheet.schemas.EntityType;
import io.broadsheet.schemas.RawIssue;
import io.broadsheet.schemas.TrustedRecords;
import java.util.List;

/** Invented records, beside articles, that have everything that the contract knows. */
public final class SampleRecords {

  static {
    TrustedRecords.trust();
  }

  private SampleRecords() {}

  /** Coverage on {@code day}. */
  public static Coverage coverage(String day) {
    return new Coverage(
        "PLACE:丙县", EntityType.PLACE, "丙县", day, 2L, 5L, List.of("a/1/2/x", "a/1/2/y"), true);
  }

  /** An issue under {@code id}. */
  public static RawIssue issue(String id) {
    return new RawIssue(
        id, "乙报/02.txt", "乙报", "2024-03-05", "2", "丙县新桥通车\n", "0".repeat(64), "GB18030", 14L);
  }
}
