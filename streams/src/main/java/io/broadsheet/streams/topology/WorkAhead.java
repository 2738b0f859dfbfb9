package io.broadsheet.streams.topology;

import io.broadsheet.runtime.deadletter.RecordPlace;
import io.broadsheet.streams.attempt.Attempts;
import io.broadsheet.streams.consumer.IssuesAhead;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Decodes, splits, enriches and encodes large issues on threads of its own. */
public final class WorkAhead implements IssuesAhead, AutoCloseable {

  /**
   * In bytes. Newspaper pages have 5 to 30 kB; what is below this size takes a few hundred
   * milliseconds, about as long as a commit and a handover.
   */
  static final int LARGE = 256 << 10;

  private final PageSteps steps;
  private final Attempts attempts;
  private final ExecutorService threads;
  private final Map<TopicPartition, Work> works = new ConcurrentHashMap<>();

  /**
   * Work on {@code threads} issues at a time.
   *
   * @param attempts remembers on which record the work died
   */
  WorkAhead(PageSteps steps, Attempts attempts, int threads) {
    this.steps = steps;
    this.attempts = attempts;
    this.threads =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("work-ahead-", 1).factory());
  }

  /** Work by the steps and attempts of {@code steps}, on {@code threads} issues at a time. */
  public static WorkAhead of(IssueSteps steps, RecordCodec codec, int threads) {
    return new WorkAhead(
        new PageSteps(codec.decoder(), steps, codec.outputs()),
        steps.safeguards().attempts(),
        threads);
  }

  @Override
  public boolean isLarge(ConsumerRecord<byte[], byte[]> issue) {
    return issue.serializedValueSize() >= LARGE;
  }

  @Override
  public void begin(ConsumerRecord<byte[], byte[]> issue) {
    var work = new Work(issue);
    Optional.ofNullable(works.put(work.place.topicPartition(), work)).ifPresent(Work::giveUp);
    threads.execute(work);
  }

  @Override
  public boolean isDone(TopicPartition partition) {
    return Optional.ofNullable(works.get(partition)).map(work -> work.read.isDone()).orElse(true);
  }

  @Override
  public void drop(TopicPartition partition) {
    Optional.ofNullable(works.remove(partition)).ifPresent(Work::giveUp);
  }

  /** What came of the work on the record at {@code place}, if there was any; only once. */
  Optional<Taken> take(RecordPlace place) {
    Optional<Work> work =
        Optional.ofNullable(works.get(place.topicPartition()))
            .filter(found -> found.place.equals(place));
    work.ifPresent(
        found -> {
          works.remove(place.topicPartition(), found);
          found.release();
        });
    return work.map(found -> new Taken(found.died, found.read));
  }

  /** Ends all work. */
  @Override
  public void close() {
    threads.shutdownNow();
  }

  /**
   * What came of the work on a record.
   *
   * @param died how many times running work on it had died before
   * @param read the decoded issue with what was made of it, or what was thrown
   */
  record Taken(int died, CompletableFuture<IssueWork.Decoded> read) {

    /**
     * The decoded issue, with what was made of it.
     *
     * @throws BadDataException if the record holds none
     */
    IssueWork.Decoded decoded() {
      return switch (read.handle((_, thrown) -> thrown).join()) {
        case null -> read.join();
        case RuntimeException thrown -> throw thrown;
        case Error thrown -> throw thrown;
        case Throwable thrown -> throw new IllegalStateException(thrown);
      };
    }
  }

  /** Work on one issue. */
  private final class Work implements Runnable {

    private final RecordPlace place;
    private final byte[] key;
    private final byte[] value;
    private final CompletableFuture<IssueWork.Decoded> read = new CompletableFuture<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private boolean begun;
    private volatile int died;

    Work(ConsumerRecord<byte[], byte[]> issue) {
      place = new RecordPlace(issue.topic(), issue.partition(), issue.offset());
      key = issue.key();
      value = issue.value();
    }

    @Override
    public void run() {
      if (!begin()) {
        return;
      }
      try {
        read.complete(
            died >= ReadIssue.MOST_DEATHS ? steps.decode(key, value) : steps.work(key, value));
      } catch (RuntimeException | Error e) {
        read.completeExceptionally(e);
      }
      try {
        // What is made of large issues is large: it must not pile up.
        released.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    /** Whether it has begun: what was given up before does not. */
    private synchronized boolean begin() {
      begun = released.getCount() > 0;
      died = begun ? attempts.begin(place) : 0;
      return begun;
    }

    /** The partition went elsewhere; nothing died. */
    synchronized void giveUp() {
      release();
      if (begun) {
        attempts.giveUp(place, died);
      }
    }

    void release() {
      released.countDown();
    }
  }
}
