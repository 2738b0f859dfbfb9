package io.broadsheet.explorer.web;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** How many questions may make Elasticsearch work at a time: more would only slow down all. */
final class QuestionLimit {

  private final Semaphore free;

  QuestionLimit(int most) {
    this.free = new Semaphore(most);
  }

  /**
   * Lets a question be answered.
   *
   * @throws BusyException if it is one too many
   */
  <A> A within(Supplier<A> question) {
    if (!free.tryAcquire()) {
      throw new BusyException();
    }
    try {
      return question.get();
    } finally {
      free.release();
    }
  }
}
