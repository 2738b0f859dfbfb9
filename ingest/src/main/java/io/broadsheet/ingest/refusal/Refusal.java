package io.broadsheet.ingest.refusal;

/**
 * A file that is not published. It stays where it is.
 *
 * @param source the path of the file as the producer saw it
 * @param reason to be counted by
 * @param message what is wrong and what to do
 */
public record Refusal(String source, Reason reason, String message) {

  /** One line that names the file, the reason and what to do. */
  @Override
  public String toString() {
    return printable(source) + ": " + printable(message);
  }

  /** {@code text} with what would break a line or a terminal written as an escape. */
  public static String printable(String text) {
    var line = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (breaksALine(c)) {
                line.append(String.format("\\u%04X", c));
              } else {
                line.appendCodePoint(c);
              }
            });
    return line.toString();
  }

  private static boolean breaksALine(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      case Character.FORMAT -> true;
      default -> false;
    };
  }
}
