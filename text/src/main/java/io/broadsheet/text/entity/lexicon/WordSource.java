package io.broadsheet.text.entity.lexicon;

/** Words that may stand at a place of a text, known ones or names made up on the spot. */
public interface WordSource {

  /**
   * Offers every word that may start at {@code start} and ends at or before {@code limit}.
   *
   * @param text the whole text; what stands around the word is evidence too
   */
  void offer(String text, int start, int limit, Sink sink);

  /** Takes the words that are offered. */
  interface Sink {

    /**
     * A word that ends before {@code end}.
     *
     * @param cost minus the natural logarithm of its probability, positive
     */
    void word(int end, float cost, PartOfSpeech pos);
  }
}
