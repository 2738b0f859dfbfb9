package io.broadsheet.local.bench;

/** Hears how long work goes on, a line at a time. */
@FunctionalInterface
interface Progress {

  void say(String line);
}
