package io.broadsheet.local.deadletters;

/** A dead letter with what it is worth now. */
record Judged(Letter letter, State state) {}
