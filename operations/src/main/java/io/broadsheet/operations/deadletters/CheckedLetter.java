package io.broadsheet.operations.deadletters;

/** A dead letter with what it is worth now. */
record CheckedLetter(Letter letter, LetterState state) {}
