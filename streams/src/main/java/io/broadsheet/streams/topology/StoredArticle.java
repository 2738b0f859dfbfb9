package io.broadsheet.streams.topology;

import io.broadsheet.runtime.serde.StateSerde;
import io.broadsheet.schemas.EnrichedArticle;
import java.nio.ByteBuffer;
import java.util.List;

/** Enriched articles in the form in which state stores and repartition topics keep them. */
final class StoredArticle {

  private static final StateSerde<EnrichedArticle> SERDE =
      new StateSerde<>(List.of(EnrichedArticle.getClassSchema()));

  private StoredArticle() {}

  static ByteBuffer write(EnrichedArticle article) {
    return ByteBuffer.wrap(SERDE.serializer().serialize("articles", article));
  }

  static EnrichedArticle read(ByteBuffer stored) {
    return SERDE.deserializer().deserialize("articles", bytes(stored));
  }

  static byte[] bytes(ByteBuffer stored) {
    byte[] bytes = new byte[stored.remaining()];
    stored.duplicate().get(bytes);
    return bytes;
  }
}
