package io.broadsheet.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.runtime.serde.StateSerde;
import io.broadsheet.schemas.Coverage;
import io.broadsheet.schemas.HeaderNames;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

class CountCoverageTest {

  private static final String KEY = "PLACE:丙县|2024-03-05";

  @Test
  void givesARevisionThatDoesNotFallWhenTheStateIsLost() {
    Counting counting = counting(1_000);
    long last = 0;
    for (int i = 0; i < 50; i++) {
      last = revision(counting, 1_000);
    }

    long first = revision(counting(2_000), 1_000);

    assertThat(last).isGreaterThan(1_000);
    assertThat(first).isGreaterThan(last);
  }

  /** A processor with a store of its own. */
  private record Counting(
      CountCoverage processor, MockProcessorContext<String, Optional<Coverage>> context) {}

  private static Counting counting(long clock) {
    var context = new MockProcessorContext<String, Optional<Coverage>>();
    context.setCurrentSystemTimeMs(clock);
    var store =
        Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore(StateStores.COVERAGE),
                Serdes.String(),
                new StateSerde<CoverageState>(List.of(CoverageState.getClassSchema())))
            .withLoggingDisabled()
            .build();
    store.init(context.getStateStoreContext(), store);
    context.addStateStore(store);
    var processor = new CountCoverage();
    processor.init(context);
    return new Counting(processor, context);
  }

  private static long revision(Counting counting, long time) {
    var entity =
        ContributedEntity.newBuilder().setId("PLACE:丙县").setType("PLACE").setName("丙县").build();
    var change =
        CoverageChange.newBuilder()
            .setEntity(entity)
            .setDay("2024-03-05")
            .setArticleId("a")
            .setMentions(1)
            .build();
    counting.processor().process(new Record<>(KEY, change, time));
    return Long.parseLong(
        new String(
            counting
                .context()
                .forwarded()
                .getLast()
                .record()
                .headers()
                .lastHeader(HeaderNames.REVISION)
                .value(),
            StandardCharsets.UTF_8));
  }
}
