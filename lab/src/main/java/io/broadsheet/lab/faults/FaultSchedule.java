package io.broadsheet.lab.faults;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * When which faults come, tied to how many files were delivered and settled. Each kind comes once;
 * a seed decides on the order, on what comes together, on victims and lengths.
 */
final class FaultSchedule {

  private static final int INSTANCES = 2;
  private static final int SHORTEST_MILLIS = 300;

  /** Longer than the session timeout, so that a frozen instance loses its partitions. */
  private static final int FREEZE_MILLIS = 8_000;

  private FaultSchedule() {}

  /** The faults of a seed over {@code files} files. */
  static List<FaultGroup> of(long seed, int files, Severity severity) {
    // Not the numbers that the corpus is made by.
    RandomGenerator random = new SplittableRandom(~seed);
    List<List<Fault>> together = together(severity, random);
    List<FaultGroup> groups = new ArrayList<>();
    int portion = Math.max(1, files / (together.size() + 1));
    for (int i = 0; i < together.size(); i++) {
      int begin = i * portion;
      int delivered = begin + 1 + random.nextInt(portion);
      int settled = begin + random.nextInt(delivered - begin + 1);
      groups.add(new FaultGroup(together.get(i), delivered, settled, begin + portion));
    }
    return groups;
  }

  private static List<List<Fault>> together(Severity severity, RandomGenerator random) {
    Map<Fault.Target, Deque<Fault>> waiting = new EnumMap<>(Fault.Target.class);
    for (Fault.Kind kind : shuffled(severity.kinds(), random)) {
      Fault fault = fault(kind, severity.longest(), random);
      waiting.computeIfAbsent(kind.target(), _ -> new ArrayDeque<>()).add(fault);
    }
    // The loss of an index is mended by hand, for which everything else must be well.
    List<List<Fault>> groups = new ArrayList<>();
    groups.add(List.copyOf(waiting.remove(Fault.Target.INDEX)));
    while (!waiting.isEmpty()) {
      groups.add(group(waiting, severity.atOnce(), random));
    }
    return shuffled(groups, random);
  }

  /** One fault for each of some targets: first of all those with the most faults left. */
  private static List<Fault> group(
      Map<Fault.Target, Deque<Fault>> waiting, int most, RandomGenerator random) {
    List<Fault.Target> targets = shuffled(List.copyOf(waiting.keySet()), random);
    targets.sort((a, b) -> waiting.get(b).size() - waiting.get(a).size());
    List<Fault> group = new ArrayList<>();
    for (Fault.Target target : targets.subList(0, Math.min(most, targets.size()))) {
      group.add(waiting.get(target).poll());
      if (waiting.get(target).isEmpty()) {
        waiting.remove(target);
      }
    }
    return group;
  }

  private static Fault fault(Fault.Kind kind, Duration longest, RandomGenerator random) {
    int victim = 1 + random.nextInt(INSTANCES);
    int millis = random.nextInt(SHORTEST_MILLIS, (int) longest.toMillis());
    return switch (kind) {
      case FREEZE_STREAMS, FREEZE_INDEXER ->
          new Fault(kind, victim, Duration.ofMillis(FREEZE_MILLIS + millis / 3));
      default -> new Fault(kind, victim, Duration.ofMillis(millis));
    };
  }

  private static <T> List<T> shuffled(List<T> list, RandomGenerator random) {
    List<T> shuffled = new ArrayList<>(list);
    Collections.shuffle(shuffled, java.util.Random.from(random));
    return shuffled;
  }
}
