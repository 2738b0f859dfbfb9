package io.broadsheet.runtime.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.runtime.failure.Failure;
import io.broadsheet.runtime.settings.RegistryConnection;
import io.broadsheet.schemas.RawIssue;
import io.broadsheet.schemas.Topic;
import io.broadsheet.schemas.Topics;
import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryDecoderTest {

  private static final Topic ISSUES = Topics.of("").issues();
  private static final RegistryConnection MOCK = RegistryConnection.to("mock://decoder");

  private Optional<Error> dies = Optional.empty();
  private final AtomicInteger asked = new AtomicInteger();
  private final MockSchemaRegistryClient registry =
      new MockSchemaRegistryClient() {
        @Override
        public ParsedSchema getSchemaById(int id) throws IOException, RestClientException {
          dies.ifPresent(
              error -> {
                throw error;
              });
          asked.incrementAndGet();
          return super.getSchemaById(id);
        }
      };
  private Instant now = Instant.EPOCH;
  private final RegistryDecoder<RawIssue> decoder =
      RegistryDecoder.of(MOCK, registry, ISSUES, () -> now);

  @Test
  void readsByASchemaOfTheTopicsOwnSubjectAndAsksForItOnce() throws Exception {
    int id = register(ISSUES.subject(), withField("{\"name\":\"issueId\",\"type\":\"string\"}"));
    byte[] value = value(id, new byte[] {2, 'a'});

    decoder.decode(value);
    assertThat(decoder.decode(value)).isInstanceOf(Decoded.Value.class);
    assertThat(asked).hasValue(1);
  }

  @Test
  void refusesASchemaOfAnotherSubject() throws Exception {
    int id = register("other-value", withField("{\"name\":\"issueId\",\"type\":\"string\"}"));

    assertThat(reason(value(id, new byte[] {2, 'a'}))).isEqualTo("unknown-schema");
  }

  @Test
  void takesASchemaThatTheSubjectGetsLater() throws Exception {
    String schema = withField("{\"name\":\"issueId\",\"type\":\"string\"}");
    byte[] value = value(register("other-value", schema), new byte[] {2, 'a'});
    decoder.decode(value);

    register(ISSUES.subject(), schema);
    now = now.plus(WriterSchemas.REFUSED_FOR);

    assertThat(reason(value)).isEqualTo("none");
  }

  @Test
  void asksForARefusedSchemaOnceInAWhile() throws Exception {
    String schema = withField("{\"name\":\"issueId\",\"type\":\"string\"}");
    byte[] foreign = value(register("other-value", schema), new byte[] {2, 'a'});
    byte[] unknown = value(999_999, new byte[0]);

    for (int i = 0; i < 5; i++) {
      assertThat(reason(foreign)).isEqualTo("unknown-schema");
      assertThat(reason(unknown)).isEqualTo("unknown-schema");
    }

    assertThat(asked).hasValue(2);
  }

  /** A record in a record in a record: each level of nesting is one byte. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"more\",\"type\":[\"null\",\"RawIssue\"],\"default\":null}",
        "{\"name\":\"more\",\"type\":{\"type\":\"array\",\"items\":\"RawIssue\"}}",
        "{\"name\":\"more\",\"type\":{\"type\":\"map\",\"values\":[\"null\",\"RawIssue\"]}}"
      })
  void refusesASchemaThatContainsItself(String field) throws Exception {
    int id = register(ISSUES.subject(), withField(field));
    byte[] nested = new byte[100_000];
    Arrays.fill(nested, (byte) 2);

    assertThat(reason(value(id, nested))).isEqualTo("bad-avro");
  }

  @Test
  void takesASchemaThatNamesOneRecordTwice() throws Exception {
    int id =
        register(
            ISSUES.subject(),
            withField(
                "{\"name\":\"one\",\"type\":{\"type\":\"record\",\"name\":\"Pair\",\"fields\":[]}},"
                    + "{\"name\":\"other\",\"type\":\"Pair\"}"));

    assertThat(reason(value(id, new byte[0]))).isEqualTo("none");
  }

  /** Lengths of two thousand million, of what takes no bytes or is passed over. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"string\"",
        "\"bytes\"",
        "{\"type\":\"array\",\"items\":\"null\"}",
        "{\"type\":\"array\",\"items\":\"long\"}",
        "{\"type\":\"map\",\"values\":\"null\"}",
        "{\"type\":\"array\",\"items\":{\"type\":\"fixed\",\"name\":\"F\",\"size\":0}}"
      })
  void believesNoLengthBeyondTheEndOfTheValue(String type) throws Exception {
    int id = register(ISSUES.subject(), withField("{\"name\":\"text\",\"type\":" + type + "}"));
    int other = register(ISSUES.subject(), withField("{\"name\":\"new\",\"type\":" + type + "}"));
    byte[] endless = {(byte) 0xF0, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x0F, 'a', 'b'};

    assertThat(reason(value(id, endless))).isEqualTo("bad-avro");
    assertThat(reason(value(other, endless))).isEqualTo("bad-avro");
  }

  @Test
  void takesWhateverDecodingThrowsForBadData() {
    dies = Optional.of(new StackOverflowError());

    assertThat(reason(value(1, new byte[0]))).isEqualTo("bad-avro");
  }

  @Test
  void takesNeitherLackOfMemoryNorALackingClassForBadData() {
    dies = Optional.of(new OutOfMemoryError());
    assertThatThrownBy(() -> reason(value(1, new byte[0]))).isInstanceOf(OutOfMemoryError.class);

    dies = Optional.of(new NoClassDefFoundError());
    assertThatThrownBy(() -> reason(value(1, new byte[0]))).isInstanceOf(LinkageError.class);
  }

  private int register(String subject, String schema) throws Exception {
    return registry.register(subject, new AvroSchema(new Schema.Parser().parse(schema)));
  }

  private static String withField(String fields) {
    return "{\"type\":\"record\",\"name\":\"RawIssue\",\"namespace\":\"io.broadsheet.schemas\",\"fields\":["
        + fields
        + "]}";
  }

  private static byte[] value(int id, byte[] avro) {
    return ByteBuffer.allocate(5 + avro.length).put((byte) 0).putInt(id).put(avro).array();
  }

  private String reason(byte[] value) {
    return switch (decoder.decode(value)) {
      case Decoded.Value<RawIssue> _ -> "none";
      case Decoded.Failed<RawIssue>(Failure.BadData bad) -> bad.reason();
      case Decoded.Failed<RawIssue>(Failure failure) -> failure.message();
    };
  }
}
