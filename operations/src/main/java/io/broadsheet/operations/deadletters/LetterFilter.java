package io.broadsheet.operations.deadletters;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chooses dead letters.
 *
 * @param stage only this stage
 * @param reason only this reason
 * @param since only those that were given up then or later
 * @param origins only these origins, as {@code topic/partition/offset}; all if empty
 */
record LetterFilter(
    Optional<String> stage, Optional<String> reason, Optional<Instant> since, Set<String> origins)
    implements Predicate<Letter> {

  private static final Pattern AGO = Pattern.compile("(\\d{1,6})([smhd])");

  @Override
  public boolean test(Letter letter) {
    return stage.filter(wanted -> !wanted.equals(letter.why().stage())).isEmpty()
        && reason.filter(wanted -> !wanted.equals(letter.why().reason())).isEmpty()
        && since.filter(letter.why().time()::isBefore).isEmpty()
        && (origins.isEmpty() || origins.contains(letter.origin().toString()));
  }

  /**
   * Reads a moment: {@code 2026-07-26T08:00:00Z}, or so long before {@code now}: 30m, 12h, 7d.
   *
   * @throws StopException if it is none
   */
  static Instant moment(String text, Instant now) {
    Matcher ago = AGO.matcher(text);
    if (ago.matches()) {
      long number = Long.parseLong(ago.group(1));
      return now.minus(
          switch (ago.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
          });
    }
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new StopException(
          ExitCode.USAGE,
          "--since: '" + text + "' is no moment; write 2026-07-26T08:00:00Z, or 30m, 12h, 7d ago.",
          e);
    }
  }
}
