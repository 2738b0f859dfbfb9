package io.broadsheet.text.time.grammar;

import java.util.Optional;

/** Recognizes one kind of expression at a place; looks at a bounded number of characters. */
interface Grammar {

  /** All characters with which an expression of this kind may begin. */
  String beginnings(TimeWords words);

  /** The longest expression of this kind that begins where the cursor stands. */
  Optional<TimeMatch> at(Cursor cursor);
}
