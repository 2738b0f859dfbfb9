package io.broadsheet.runtime.serde;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.runtime.access.ScriptedRegistry;
import io.broadsheet.runtime.failure.Failure;
import io.broadsheet.runtime.settings.RegistryConnection;
import io.broadsheet.schemas.RawIssue;
import io.broadsheet.schemas.Topics;
import java.io.IOException;
import java.util.Arrays;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryDecoderIT {

  private static final byte[] HEAD = {0, 0, 0, 0, 7};

  private ScriptedRegistry registry;
  private RegistryDecoder<RawIssue> decoder;

  @BeforeEach
  void start() throws IOException {
    registry =
        new ScriptedRegistry(
            "{\"id\":7,\"schema\":" + quoted(RawIssue.getClassSchema().toString()) + "}");
    decoder = RegistryDecoder.of(RegistryConnection.to(registry.url()), Topics.of("").issues());
  }

  @AfterEach
  void stop() {
    registry.close();
  }

  @Test
  void readsARecordByTheSchemaThatItNames() throws IOException {
    assertThat(decoder.decode(value()))
        .isInstanceOfSatisfying(
            Decoded.Value.class,
            decoded -> assertThat(decoded.value()).hasFieldOrPropertyWithValue("issueId", "a"));
  }

  @ParameterizedTest
  @CsvSource({
    "404, 40403, unknown-schema",
    "401, 40101, fault",
    "403, 40301, fault",
    "404, 404,   fault",
    "500, 50001, trouble",
    "503, 503,   trouble",
    "429, 42901, trouble"
  })
  void tellsBadDataFromTroubleWithTheRegistry(int answer, int code, String expected)
      throws IOException {
    registry.answer(answer, "{\"error_code\":" + code + ",\"message\":\"scripted\"}");

    assertThat(failure(value())).isEqualTo(expected);
  }

  @Test
  void takesASilentRegistryForTrouble() throws IOException {
    registry.close();

    assertThat(failure(value())).isEqualTo("trouble");
  }

  @Test
  void refusesBytesThatNameNoSchema() {
    assertThat(failure(new byte[0])).isEqualTo("not-avro");
    assertThat(failure(new byte[] {1, 0, 0, 0, 7, 0})).isEqualTo("not-avro");
    assertThat(failure(new byte[] {0, 0, 0})).isEqualTo("not-avro");
  }

  @Test
  void refusesBytesThatAreNoRecord() throws IOException {
    byte[] value = value();
    byte[] longer = Arrays.copyOf(value, value.length + 1);
    byte[] shorter = Arrays.copyOf(value, value.length - 3);
    byte[] hostile = Arrays.copyOf(value, value.length);
    Arrays.fill(hostile, HEAD.length, hostile.length, (byte) 0xff);

    assertThat(failure(longer)).isEqualTo("bad-avro");
    assertThat(failure(shorter)).isEqualTo("bad-avro");
    assertThat(failure(hostile)).isEqualTo("bad-avro");
  }

  private String failure(byte[] bytes) {
    return switch (decoder.decode(bytes)) {
      case Decoded.Value<RawIssue> _ -> "none";
      case Decoded.Failed<RawIssue>(Failure.BadData bad) -> bad.reason();
      case Decoded.Failed<RawIssue>(Failure.Trouble _) -> "trouble";
      case Decoded.Failed<RawIssue>(Failure.Fault _) -> "fault";
    };
  }

  /** Avro's single-object encoding has a head of ten bytes, where ours has five. */
  private static byte[] value() throws IOException {
    RawIssue issue = RawIssue.newBuilder().setIssueId("a").build();
    byte[] encoded =
        new BinaryMessageEncoder<RawIssue>(new SpecificData(), RawIssue.getClassSchema())
            .encode(issue)
            .array();
    int avro = 10;
    byte[] value = Arrays.copyOf(HEAD, HEAD.length + encoded.length - avro);
    System.arraycopy(encoded, avro, value, HEAD.length, encoded.length - avro);
    return value;
  }

  private static String quoted(String json) {
    return "\"" + json.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
