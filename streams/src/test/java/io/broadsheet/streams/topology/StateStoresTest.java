package io.broadsheet.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;

class StateStoresTest {

  @Test
  void readsDecisionsThatVersion1LeftUnderWay() throws IOException {
    Schema older = StateStores.without(DecidedArticle.getClassSchema(), "mentions");
    DecidedArticle now = DecidedArticle.newBuilder().setRevision(7).setMentions(3).build();
    var before = new GenericData.Record(older);
    older.getFields().forEach(field -> before.put(field.pos(), now.get(field.pos())));
    var bytes = new ByteArrayOutputStream();
    bytes.write(1);
    var encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
    new GenericDatumWriter<GenericData.Record>(older).write(before, encoder);

    DecidedArticle read =
        StateStores.decidedArticles().deserializer().deserialize("topic", bytes.toByteArray());

    assertThat(read.getRevision()).isEqualTo(7);
    assertThat(read.getMentions()).isZero();
  }
}
