package io.broadsheet.ingest.replay;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How fast issues are sent. */
public sealed interface Pace {

  /** As fast as they are acknowledged, by path. */
  record Unlimited() implements Pace {}

  /**
   * Evenly, by path.
   *
   * @param period from one issue to the next
   */
  record Rate(Duration period) implements Pace {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,6})?)(?:/([smh]))?");
    private static final long SECOND = 1_000_000_000L;

    /**
     * Reads {@code 5/s}, {@code 30/m} or {@code 0.5/h}; without a unit, a second.
     *
     * @throws IllegalArgumentException if it is none, or zero
     */
    public static Rate parse(String text) {
      Matcher form = FORM.matcher(text.strip());
      if (!form.matches() || new BigDecimal(form.group(1)).signum() == 0) {
        throw new IllegalArgumentException("'" + text + "' is no rate; write 5/s, 30/m or 100/h");
      }
      long unit =
          switch (form.group(2)) {
            case "m" -> 60 * SECOND;
            case "h" -> 3600 * SECOND;
            case null, default -> SECOND;
          };
      return new Rate(Duration.ofNanos((long) (unit / Double.parseDouble(form.group(1)))));
    }
  }

  /**
   * By date of publication, as if time ran faster; issues without a known date go first, at once.
   *
   * @param factor how many times faster than real time; a day of publication takes 86,400 s divided
   *     by it
   */
  record Speed(double factor) implements Pace {

    /** Refuses what is no speed. */
    public Speed {
      if (!(factor > 0 && Double.isFinite(factor))) {
        throw new IllegalArgumentException("a speed must be above zero, such as 1 or 86400");
      }
    }

    /**
     * Reads {@code 86400} or {@code 86400x}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Speed parse(String text) {
      String number = text.strip().replaceFirst("[xX×]$", "");
      try {
        return new Speed(new BigDecimal(number).doubleValue());
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(
            "'" + text + "' is no speed; write how many times faster than real time, such as 86400",
            e);
      }
    }
  }
}
