package io.broadsheet.ingest.metadata;

import io.broadsheet.ingest.refusal.FileOutcome;
import io.broadsheet.ingest.refusal.Reason;
import io.broadsheet.schemas.Limits;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** The id of an issue, which is its key in Kafka and stands before the ids of all its articles. */
public final class IssueId {

  private static final int LONGEST_NEWSPAPER = 100;

  /** The ids of the later pages of a file end like this. */
  private static final Pattern LATER_PAGE = Pattern.compile("#\\d+$");

  private IssueId() {}

  /**
   * The id: {@code newspaper/date/page} if all three are known, else the path.
   *
   * @param relative the path below the PATH that the user gave, with {@code /} between the names
   */
  public static FileOutcome<String> of(IssueMetadata metadata, String relative) {
    return metadata.isComplete()
        ? FileOutcome.accept(
            String.join(
                "/",
                metadata.newspaper().orElseThrow(),
                metadata.date().orElseThrow().toString(),
                metadata.page().orElseThrow()))
        : ofPath(relative);
  }

  /** A name of a newspaper as it may stand in an id. */
  public static FileOutcome<String> newspaper(String name) {
    String stripped = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
    boolean usable =
        !stripped.isEmpty()
            && stripped.length() <= LONGEST_NEWSPAPER
            && stripped.chars().noneMatch(c -> c == '/' || c == '\\' || c == '#')
            && !stripped.startsWith(".")
            && isPrintable(stripped);
    return usable
        ? FileOutcome.accept(stripped)
        : FileOutcome.reject(
            Reason.UNSAFE_ID,
            "the newspaper's name must have 1 to 100 characters, not begin with a dot, and have no"
                + " slash, # or control character.");
  }

  private static FileOutcome<String> ofPath(String relative) {
    String id = Normalizer.normalize(relative, Normalizer.Form.NFC);
    if (id.indexOf('\uFFFD') >= 0) {
      return reject(
          "its name cannot be read in this locale. Set LC_ALL=C.UTF-8, or rename it to UTF-8.");
    }
    if (!isPrintable(id)) {
      return reject("its path has control or invisible characters. Rename it.");
    }
    if (LATER_PAGE.matcher(id).find()) {
      return reject("its name ends in # and digits, as only later pages' ids do. Rename it.");
    }
    for (String name : id.split("/", -1)) {
      if (name.isBlank() || name.equals(".") || name.equals("..")) {
        return reject("its path has an empty, blank, . or .. name. Give the folder as PATH.");
      }
    }
    return id.getBytes(StandardCharsets.UTF_8).length > Limits.ISSUE_ID
        ? reject(
            "its path is longer than " + Limits.ISSUE_ID + " bytes in UTF-8. Give a nearer folder.")
        : FileOutcome.accept(id);
  }

  private static boolean isPrintable(String text) {
    return text.codePoints()
        .noneMatch(
            c ->
                switch (Character.getType(c)) {
                  case Character.CONTROL,
                      Character.FORMAT,
                      Character.SURROGATE,
                      Character.LINE_SEPARATOR,
                      Character.PARAGRAPH_SEPARATOR ->
                      true;
                  default -> false;
                });
  }

  private static FileOutcome<String> reject(String message) {
    return FileOutcome.reject(Reason.UNSAFE_ID, message);
  }
}
