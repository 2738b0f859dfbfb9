package io.broadsheet.text.entity.recognize;

/**
 * Something that knows about names besides the model: a page's other articles, a user's gazetteer,
 * a reader of another kind. It does not decide; what it says is weighed with everything else.
 */
@FunctionalInterface
public interface NameEvidence {

  /** Knows nothing. */
  NameEvidence NONE = (text, start, end, scores) -> {};

  /**
   * Says what it knows about one line of a text.
   *
   * @param text in simplified characters
   * @param start the line's first code unit
   * @param end the code unit after its last
   * @param scores takes what is known
   */
  void weigh(String text, int start, int end, NameScores scores);

  /** Everything that this and another evidence say. */
  default NameEvidence and(NameEvidence other) {
    return (text, start, end, scores) -> {
      weigh(text, start, end, scores);
      other.weigh(text, start, end, scores);
    };
  }
}
