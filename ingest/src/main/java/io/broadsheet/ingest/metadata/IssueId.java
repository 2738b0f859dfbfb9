package io.broadsheet.ingest.metadata;

import io.broadsheet.ingest.refusal.FileOutcome;
import io.broadsheet.ingest.refusal.Reason;
import io.broadsheet.schemas.Limits;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The id of an issue, which is its key in Kafka and stands before the ids of all its articles, and
 * the names and days that it may be made of.
 */
public final class IssueId {

  private static final int LONGEST_NEWSPAPER = 100;
  private static final int LAST_YEAR = 9999;

  /** The ids of the later pages of a file end like this. */
  private static final Pattern LATER_PAGE = Pattern.compile("#\\d+$");

  private IssueId() {}

  /**
   * The id: {@code newspaper/date/page} if all three are known, else the path; in NFKC.
   *
   * @param relative the path below the PATH that the user gave, with {@code /} between the names
   */
  public static FileOutcome<String> of(IssueMetadata metadata, String relative) {
    return checked(
        NormalForm.of(
            metadata.isComplete()
                ? String.join(
                    "/",
                    metadata.newspaper().orElseThrow(),
                    metadata.date().orElseThrow().toString(),
                    metadata.page().orElseThrow())
                : relative));
  }

  /** A name of a newspaper in the form in which it may stand in an id: NFKC. */
  public static FileOutcome<String> newspaper(String name) {
    String normal = NormalForm.of(name).strip();
    boolean usable =
        !normal.isEmpty()
            && normal.length() <= LONGEST_NEWSPAPER
            && normal.chars().noneMatch(c -> c == '/' || c == '\\' || c == '#' || c == '\uFFFD')
            && !normal.startsWith(".")
            && NormalForm.isVisible(normal);
    return usable
        ? FileOutcome.accept(normal)
        : reject(
            "the newspaper's name must have 1 to 100 characters (in the form NFKC), not begin with"
                + " a dot, and have no slash, # or invisible character.");
  }

  /** A day as it may stand in an id: its year has four digits. */
  public static FileOutcome<LocalDate> date(LocalDate day) {
    return day.getYear() >= 1 && day.getYear() <= LAST_YEAR
        ? FileOutcome.accept(day)
        : reject("the year of the date " + day + " must be 1 to 9999.");
  }

  private static FileOutcome<String> checked(String id) {
    if (id.indexOf('\uFFFD') >= 0) {
      return reject(
          "its name cannot be read in this locale. Set LC_ALL=C.UTF-8, or rename it to UTF-8.");
    }
    if (!NormalForm.isVisible(id)) {
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
            "its id, which is the path in the form NFKC, is longer than "
                + Limits.ISSUE_ID
                + " bytes in UTF-8. Give a nearer folder, or shorter names.")
        : FileOutcome.accept(id);
  }

  private static <T> FileOutcome<T> reject(String message) {
    return FileOutcome.reject(Reason.UNSAFE_ID, message);
  }
}
