package io.broadsheet.runtime.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.schemas.Range;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class StateSerdeTest {

  private static final Schema NOW = Range.getClassSchema();
  private static final Schema OLDER =
      SchemaBuilder.record("Range")
          .namespace("io.broadsheet.schemas")
          .fields()
          .name("start")
          .type()
          .intType()
          .intDefault(0)
          .endRecord();

  @Test
  void readsWhatItWrote() {
    var serde = new StateSerde<Range>(List.of(NOW));
    byte[] bytes = serde.serializer().serialize("store", new Range(3, 7));

    assertThat(bytes[0]).isEqualTo((byte) 1);
    assertThat(serde.deserializer().deserialize("store", bytes)).isEqualTo(new Range(3, 7));
  }

  @Test
  void readsWhatAnOlderVersionWrote() {
    byte[] old = {1, 6};
    var serde = new StateSerde<Range>(List.of(OLDER, NOW));

    assertThat(serde.deserializer().deserialize("store", old)).isEqualTo(new Range(3, 0));
  }

  @Test
  void refusesWhatANewerVersionWrote() {
    var serde = new StateSerde<Range>(List.of(NOW));

    assertThatThrownBy(() -> serde.deserializer().deserialize("store", new byte[] {2, 6, 14}))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("version 2");
  }

  @Test
  void refusesWhatIsTooOldToBeUnderstood() {
    var serde = new StateSerde<Range>(2, List.of(NOW));
    byte[] bytes = serde.serializer().serialize("store", new Range(3, 7));

    assertThat(bytes[0]).isEqualTo((byte) 2);
    assertThat(serde.deserializer().deserialize("store", bytes)).isEqualTo(new Range(3, 7));
    assertThatThrownBy(() -> serde.deserializer().deserialize("store", new byte[] {1, 6, 14}))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("this program knows 2 to 2")
        .hasMessageContaining("reset the application");
  }

  @Test
  void keepsTombstones() {
    var serde = new StateSerde<Range>(List.of(NOW));

    assertThat(serde.serializer().serialize("store", null)).isNull();
    assertThat(serde.deserializer().deserialize("store", null)).isNull();
  }
}
