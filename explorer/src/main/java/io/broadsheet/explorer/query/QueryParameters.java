package io.broadsheet.explorer.query;

import io.broadsheet.explorer.query.BadParameterException.Rule;
import io.broadsheet.schemas.Limits;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of a request, each read within its limits.
 *
 * @param values the values of each name as they came
 */
public record QueryParameters(Map<String, List<String>> values) {

  private static final int LONGEST_VALUE = 300;
  private static final int MOST_VALUES = 10;

  /** The text of {@code name}, empty without one, at most 300 characters long. */
  public String text(String name) {
    List<String> given = all(name);
    if (given.size() > 1) {
      throw new BadParameterException(name, Rule.ONCE, "is given more than once.");
    }
    return given.isEmpty() ? "" : given.getFirst();
  }

  /** The id of {@code name}, which must be there, as long as one can be in an index. */
  public String id(String name) {
    List<String> given = values.getOrDefault(name, List.of());
    if (given.size() != 1 || given.getFirst().isBlank()) {
      throw new BadParameterException(name, Rule.NEEDED, "must be given once.");
    }
    if (given.getFirst().getBytes(StandardCharsets.UTF_8).length > Limits.DOCUMENT_ID) {
      throw new BadParameterException(
          name,
          Rule.LENGTH,
          "is longer than " + Limits.DOCUMENT_ID + " bytes, as no id in an index is.");
    }
    return given.getFirst();
  }

  /** All values of {@code name} but empty ones, at most 10. */
  public List<String> all(String name) {
    List<String> given =
        values.getOrDefault(name, List.of()).stream()
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .distinct()
            .toList();
    if (given.size() > MOST_VALUES) {
      throw new BadParameterException(
          name, Rule.REPEATED, "is given more than " + MOST_VALUES + " times.");
    }
    if (given.stream().anyMatch(value -> value.length() > LONGEST_VALUE)) {
      throw new BadParameterException(
          name, Rule.LENGTH, "is longer than " + LONGEST_VALUE + " characters.");
    }
    return given;
  }

  /** Whether {@code name} is {@code true}; absent means no. */
  public boolean flag(String name) {
    return switch (text(name)) {
      case "true" -> true;
      case "", "false" -> false;
      default -> throw new BadParameterException(name, Rule.CHOICE, "must be true or false.");
    };
  }

  /** A whole number from {@code least} to {@code most}, or {@code usual} without one. */
  public int number(String name, int usual, int least, int most) {
    String text = text(name);
    if (text.isEmpty()) {
      return usual;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      // It gets the same message as a number out of range.
    }
    throw new BadParameterException(
        name, Rule.NUMBER, "must be a whole number from " + least + " to " + most + ".");
  }

  /** An amount of at least 0, if there is one. */
  Optional<Double> amount(String name) {
    String text = text(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      double amount = Double.parseDouble(text);
      if (amount >= 0 && amount < Double.POSITIVE_INFINITY) {
        return Optional.of(amount);
      }
    } catch (NumberFormatException _) {
      // It gets the same message as an amount out of range.
    }
    throw new BadParameterException(name, Rule.AMOUNT, "must be an amount such as 50000000.");
  }

  /** A day, if there is one. */
  public Optional<LocalDate> day(String name) {
    String text = text(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= 1 && day.getYear() <= 9999) {
        return Optional.of(day);
      }
    } catch (DateTimeException _) {
      // It gets the same message as a day out of range.
    }
    throw new BadParameterException(name, Rule.DAY, "must be a day such as 2024-07-26.");
  }

  /** A year from 1 to 9999, if there is one. */
  public Optional<Integer> year(String name) {
    return text(name).isEmpty() ? Optional.empty() : Optional.of(number(name, 1, 1, 9999));
  }

  /** The constant of {@code kind} that {@code name} spells in small letters, or {@code usual}. */
  public <E extends Enum<E>> E choice(String name, E usual) {
    String text = text(name);
    if (text.isEmpty()) {
      return usual;
    }
    List<E> choices = List.of(usual.getDeclaringClass().getEnumConstants());
    return choices.stream()
        .filter(choice -> spelled(choice).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new BadParameterException(
                    name,
                    Rule.CHOICE,
                    "must be one of "
                        + String.join(", ", choices.stream().map(QueryParameters::spelled).toList())
                        + "."));
  }

  private static String spelled(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}
