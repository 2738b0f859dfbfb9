package io.broadsheet.indexer.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * The work that waits in a lane, in its order for each key. Anybody may put work in; only the lane
 * takes it out.
 */
final class Inbox {

  /** What stands in it. */
  private sealed interface Message {
    record Todo(Work work) implements Message {}

    record Flush() implements Message {}
  }

  private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();

  /** What came while work of its key was not done. */
  private final List<Work> held = new ArrayList<>();

  void submit(Work work) {
    messages.add(new Message.Todo(work));
  }

  /** Lets the one who waits for work go on without. */
  void flush() {
    messages.add(new Message.Flush());
  }

  /**
   * The next work whose key is not {@code busy}.
   *
   * @return nothing when time is up or a flush was asked for
   */
  Optional<Work> next(Predicate<String> busy, long patienceNanos) throws InterruptedException {
    for (Work work : held) {
      if (!busy.test(work.key())) {
        held.remove(work);
        return Optional.of(work);
      }
    }
    long due = System.nanoTime() + patienceNanos;
    while (messages.poll(due - System.nanoTime(), TimeUnit.NANOSECONDS)
        instanceof Message.Todo(Work work)) {
      if (!busy.test(work.key())) {
        return Optional.of(work);
      }
      held.add(work);
    }
    return Optional.empty();
  }
}
