package io.broadsheet.text.time;

import java.util.Optional;

/** Times that no calendar can fix: 近日, 近年来. */
final class VagueGrammar implements Grammar {

  @Override
  public String beginnings() {
    return TimeWords.VAGUE_TIMES.firstCharacters();
  }

  @Override
  public Optional<Match> at(Cursor cursor) {
    return cursor
        .take(TimeWords.VAGUE_TIMES)
        .map(word -> Match.of(cursor.start(), cursor.place(), FixedReading.VAGUE));
  }
}
