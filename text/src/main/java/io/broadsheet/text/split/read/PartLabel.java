package io.broadsheet.text.split.read;

/**
 * What the model says of a unit. Its code is a letter for the kind, a sign for where in an article
 * it stands, and one for the turn to another article: {@code Hb+} begins a headline and an article,
 * {@code P} goes on with a paragraph, {@code Bt} is a byline behind its body, {@code F3} lies
 * within a paragraph.
 *
 * @param code the label as the model has it
 * @param kind what the unit is
 * @param begins whether a part begins with it
 * @param turn to which article it belongs
 */
public record PartLabel(String code, PartKind kind, boolean begins, Turn turn) {

  /** The label with a code. */
  public static PartLabel parse(String code) {
    Turn turn =
        code.endsWith(Turn.OPENS.code())
            ? Turn.OPENS
            : code.endsWith(Turn.RETURNS.code()) ? Turn.RETURNS : Turn.STAYS;
    boolean begins = code.length() > 1 && code.charAt(1) == 'b';
    return new PartLabel(code, PartKind.of(code.charAt(0)), begins, turn);
  }
}
