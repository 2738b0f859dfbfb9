package io.broadsheet.operations.verify;

import java.util.ArrayList;
import java.util.List;

/** What to do about differences: the least that may help comes first. */
final class Advice {

  private static final String REBUILD = "Run `broadsheet index rebuild`";

  private Advice() {}

  /**
   * Sentences for the operator, in the order in which to follow them.
   *
   * @param issues the alias of the raw issues
   */
  static List<String> of(List<Verification.Result> results, String issues) {
    var lines = new ArrayList<String>();
    if (any(results, "missing") || any(results, "older")) {
      lines.add(
          "What is missing or older, Elasticsearch may have refused: see `broadsheet dead-letters"
              + " list`, then `broadsheet dead-letters retry`.");
    }
    results.stream()
        .filter(result -> result.alias().equals(issues))
        .forEach(result -> lines.addAll(ofIssues(result.findings())));
    if (any(others(results, issues), "newer")) {
      lines.add(
          "What is newer was written from another topic, or before this one was made anew. "
              + REBUILD
              + ".");
    } else if (results.stream().anyMatch(result -> result.findings().total() > 0)) {
      lines.add(REBUILD + " if differences remain.");
    }
    return lines;
  }

  /** An issue that is published again gets a newer time, and so prevails in its index. */
  private static List<String> ofIssues(Findings findings) {
    var lines = new ArrayList<String>();
    if (findings.count("missing") + findings.count("older") + findings.count("newer") > 0) {
      lines.add("For raw issues, `broadsheet reprocess ID...` with these ids is enough.");
    }
    if (findings.count("extra") > 0) {
      lines.add("For extra raw issues, `broadsheet withdraw ID... --yes` is enough.");
    }
    return lines;
  }

  private static List<Verification.Result> others(
      List<Verification.Result> results, String issues) {
    return results.stream().filter(result -> !result.alias().equals(issues)).toList();
  }

  private static boolean any(List<Verification.Result> results, String kind) {
    return results.stream().anyMatch(result -> result.findings().count(kind) > 0);
  }
}
