package io.broadsheet.indexer.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;

class PartitionProgressTest {

  private final PartitionProgress progress = new PartitionProgress();

  @Property
  void neverCommitsPastAnUnfinishedOffset(
      @ForAll @Size(min = 1, max = 40) @UniqueElements
          List<@LongRange(min = 0, max = 1000) Long> offsets,
      @ForAll long seed) {
    var read = new PartitionProgress();
    var unfinished = new TreeSet<>(offsets);
    unfinished.forEach(read::read);
    var order = new ArrayList<>(offsets);
    Collections.shuffle(order, new Random(seed));

    for (long offset : order) {
      assertThat(read.committable()).hasValue(unfinished.first());
      assertThat(read.finish(offset)).isTrue();
      unfinished.remove(offset);
      if (!unfinished.isEmpty()) {
        assertThat(read.committable()).hasValue(unfinished.first());
      }
    }
    assertThat(read.committable()).hasValue(new TreeSet<>(offsets).last() + 1);
  }

  @Test
  void hasNothingToCommitBeforeAnythingWasRead() {
    assertThat(progress.committable()).isEmpty();
  }

  @Test
  void commitsPastTheMarkersOfTransactions() {
    progress.read(7);
    progress.reached(9);
    assertThat(progress.committable()).hasValue(7);

    progress.finish(7);

    assertThat(progress.committable()).hasValue(9);
  }

  @Test
  void countsAFateOnce() {
    progress.read(3);

    assertThat(progress.finish(3)).isTrue();
    assertThat(progress.finish(3)).isFalse();
  }

  @Test
  void saysHowManyRecordsItGivesBackUnfinished() {
    progress.read(1);
    progress.read(2);
    progress.finish(1);

    assertThat(progress.withdraw()).isEqualTo(1);
    assertThat(progress.withdrawn()).isTrue();
    assertThat(progress.finish(2)).isFalse();
  }

  @Test
  void waitsNoLongerThanItMay() throws InterruptedException {
    progress.read(1);

    progress.awaitFinished(System.nanoTime());

    assertThat(progress.unfinished()).isEqualTo(1);
  }
}
