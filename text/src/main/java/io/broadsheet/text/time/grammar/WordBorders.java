package io.broadsheet.text.time.grammar;

import io.broadsheet.text.scan.FoldedText;
import io.broadsheet.text.scan.WordTable;
import java.util.List;

/**
 * Tells words of time from the same characters on both sides of a word border: 半数以上|年过七十, 从前|年轻,
 * 光明|日报.
 *
 * @param before what stands before such characters
 * @param after what stands behind them
 */
record WordBorders(List<String> before, List<String> after) {

  /** Whether a word border cuts the word of time that begins at a place. */
  static boolean cut(Grammars grammars, FoldedText text, int place) {
    return grammars
        .words()
        .of(TimeWords.BORDERS)
        .at(text, place)
        .filter(found -> isCut(text, place, found))
        .isPresent();
  }

  private static boolean isCut(FoldedText text, int place, WordTable.Found<WordBorders> found) {
    return found.value().before().stream().anyMatch(word -> text.endsWith(word, place))
        || found.value().after().stream().anyMatch(word -> text.startsWith(word, found.end()));
  }
}
