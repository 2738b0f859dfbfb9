package io.broadsheet.ingest.watch;

import io.broadsheet.ingest.file.Listing;
import io.broadsheet.ingest.file.SourceFile;
import io.broadsheet.ingest.file.SourceTree;
import io.broadsheet.ingest.refusal.Refusal;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Looks at folders again and again on a thread of its own, whatever else goes on. It looks rather
 * than being told by the file system, since network and container mounts do not tell.
 */
public final class FolderWatch implements AutoCloseable {

  private static final int PAUSE_PER_WORK = 60;
  private static final Duration SMALL = Duration.ofMillis(15);
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private final SourceTree tree;
  private final WatchPace pace;
  private final SettledFiles stillness;
  private final Map<SourceFile, FolderSnapshot> ready = new TreeMap<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final List<SourceFile> again = new ArrayList<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private final Thread thread;
  private Set<Refusal> refusedBefore = Set.of();
  private Optional<RuntimeException> failure = Optional.empty();

  /** Begins to look. */
  public FolderWatch(SourceTree tree, WatchPace pace) {
    this.tree = tree;
    this.pace = pace;
    this.stillness = new SettledFiles(pace.settle());
    this.thread = Thread.ofPlatform().name("folder-watch").daemon().start(this::work);
  }

  /**
   * A file that was still when last seen.
   *
   * @param file where it is
   * @param snapshot how it stood
   */
  public record Still(SourceFile file, FolderSnapshot snapshot) {

    /** Whether it stands as it stood; if not, it will be told again once it is still. */
    public boolean holds() {
      return FolderSnapshot.of(file).filter(snapshot::equals).isPresent();
    }
  }

  /**
   * What has become ready.
   *
   * @param files by path
   * @param refusals what cannot be read, each told once
   */
  public record News(List<Still> files, List<Refusal> refusals) {}

  /** What has become ready since the last call; waits for something at most {@code longest}. */
  public synchronized News await(Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    long left = longest.toMillis();
    while (ready.isEmpty() && refusals.isEmpty() && failure.isEmpty() && left > 0) {
      wait(left);
      left = (end - System.nanoTime()) / 1_000_000;
    }
    failure.ifPresent(
        e -> {
          throw e;
        });
    var news =
        new News(
            ready.entrySet().stream().map(e -> new Still(e.getKey(), e.getValue())).toList(),
            List.copyOf(refusals));
    ready.clear();
    refusals.clear();
    return news;
  }

  /** Tells {@code files} once more after a while: what refused them may be gone by then. */
  public synchronized void again(Collection<SourceFile> files) {
    again.addAll(files);
  }

  /** How many files are not yet still, or still and not yet taken. */
  public int waiting() {
    return waiting.get();
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void work() {
    try {
      while (true) {
        long before = CLOCK.getCurrentThreadCpuTime();
        look();
        Thread.sleep(pause(Duration.ofNanos(CLOCK.getCurrentThreadCpuTime() - before)));
      }
    } catch (InterruptedException e) {
      // Closed.
    } catch (RuntimeException e) {
      fail(e);
    }
  }

  /** Large folders are looked at less often, so that waiting costs less than 2% of a processor. */
  private Duration pause(Duration spent) {
    Duration cheap = spent.multipliedBy(PAUSE_PER_WORK);
    boolean isLarge = spent.compareTo(SMALL) > 0 && cheap.compareTo(pace.look()) > 0;
    return isLarge ? cheap : pace.look();
  }

  private synchronized List<SourceFile> takeAgain() {
    List<SourceFile> taken = List.copyOf(again);
    again.clear();
    return taken;
  }

  private void look() {
    takeAgain().forEach(file -> stillness.again(file, System.nanoTime()));
    Listing listing = tree.list();
    Map<SourceFile, FolderSnapshot> now = new LinkedHashMap<>();
    listing.files().forEach(file -> FolderSnapshot.of(file).ifPresent(s -> now.put(file, s)));
    List<SourceFile> still = stillness.observe(now, System.nanoTime());
    tell(still, now, listing.refusals());
  }

  private synchronized void tell(
      List<SourceFile> still, Map<SourceFile, FolderSnapshot> now, List<Refusal> refusedNow) {
    still.forEach(file -> ready.put(file, now.get(file)));
    refusedNow.stream().filter(r -> !refusedBefore.contains(r)).forEach(refusals::add);
    refusedBefore = new HashSet<>(refusedNow);
    waiting.set(stillness.waiting() + ready.size());
    notifyAll();
  }

  private synchronized void fail(RuntimeException e) {
    failure = Optional.of(e);
    notifyAll();
  }
}
