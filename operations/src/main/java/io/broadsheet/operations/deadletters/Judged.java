package io.broadsheet.operations.deadletters;

/** A dead letter with what it is worth now. */
record Judged(Letter letter, State state) {}
