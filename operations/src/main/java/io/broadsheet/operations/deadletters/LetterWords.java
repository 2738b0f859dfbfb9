package io.broadsheet.operations.deadletters;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import java.util.List;
import java.util.regex.Pattern;

/** The words that dead letters are written with, by which they can be chosen. */
public final class LetterWords {

  /** The stages that give records up, in the order of the pipeline. */
  public static final List<String> STAGES = List.of("decode", "split", "enrich", "size", "index");

  /** The reasons why; the documents say what each means. */
  public static final List<String> REASONS =
      List.of(
          "no-key",
          "bad-key",
          "key-differs",
          "bad-date",
          "not-avro",
          "bad-avro",
          "wrong-type",
          "unknown-schema",
          "too-much-work",
          "poison",
          "stumbled",
          "too-large",
          "bad-revision",
          "bad-mentions",
          "refused-by-elasticsearch");

  private static final Pattern ORIGIN = Pattern.compile("[A-Za-z0-9._-]{1,249}/\\d{1,9}/\\d{1,18}");

  private LetterWords() {}

  /**
   * The word, if it is one of {@code valid}.
   *
   * @throws StopException that lists the valid ones if it is none
   */
  static String oneOf(String word, String flag, List<String> valid) {
    if (!valid.contains(word)) {
      throw usage(
          "%s: there is no %s; write one of %s.".formatted(flag, word, String.join(", ", valid)));
    }
    return word;
  }

  /**
   * The place of a record, if it has the form of one.
   *
   * @throws StopException that shows the form if it has another
   */
  static String origin(String text) {
    if (!ORIGIN.matcher(text).matches()) {
      throw usage(
          "'%s' is no origin; write topic/partition/offset as the list prints them, for example news.issues/3/1742."
              .formatted(text));
    }
    return text;
  }

  private static StopException usage(String message) {
    return new StopException(ExitCode.USAGE, message);
  }
}
