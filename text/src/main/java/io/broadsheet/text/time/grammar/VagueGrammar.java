package io.broadsheet.text.time.grammar;

import io.broadsheet.text.time.reading.FixedReading;
import java.util.Optional;

/** Times that no calendar can fix: 近日, 近年来. */
final class VagueGrammar implements Grammar {

  @Override
  public String beginnings(TimeWords words) {
    return words.firstCharacters(TimeWords.VAGUE_TIMES);
  }

  @Override
  public Optional<TimeMatch> at(Cursor cursor) {
    return cursor
        .take(TimeWords.VAGUE_TIMES)
        .map(word -> TimeMatch.of(cursor.start(), cursor.place(), FixedReading.VAGUE));
  }
}
