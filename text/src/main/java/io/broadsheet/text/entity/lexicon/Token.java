package io.broadsheet.text.entity.lexicon;

/**
 * A word where it stands.
 *
 * @param start its first UTF-16 code unit
 * @param end the code unit after its last
 * @param pos what it does in its sentence
 */
public record Token(int start, int end, PartOfSpeech pos) {

  /** The word itself. */
  public String in(String text) {
    return text.substring(start, end);
  }

  /** Its length in code units. */
  public int length() {
    return end - start;
  }
}
