package io.broadsheet.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.KafkaConnection;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.junit.jupiter.api.Test;

class KafkaRefusalTest {

  private static final KafkaConnection KAFKA =
      new KafkaConnection("kafka:9093", Map.of("sasl.jaas.config", "a-secret"));

  @Test
  void namesWhatWasRefusedAndWhatToDo() {
    assertRefused(
        new TopicAuthorizationException(Set.of("b", "a")), "topics a, b", "kafka-acls.sh");
    assertRefused(
        GroupAuthorizationException.forGroupId("readers"), "group readers", "kafka-acls.sh");
    assertRefused(new TransactionalIdAuthorizationException("no"), "transactional", "acls.sh");
    assertRefused(new ClusterAuthorizationException("no cluster"), "no cluster", "acls.sh");
    assertRefused(new SaslAuthenticationException("bad user"), "bad user", "sasl.jaas.config");
    assertRefused(new SslAuthenticationException("bad TLS"), "bad TLS", "kafka.ssl.truststore");
  }

  @Test
  void namesTheTopicsThatWereAskedForWhereTheAnswerDoesNot() {
    assertThat(KafkaRefusal.in(KAFKA, new TopicAuthorizationException("no"), Set.of("news.x")))
        .hasValueSatisfying(stop -> assertThat(stop).hasMessageContaining("topics news.x"));
  }

  @Test
  void findsTheRefusalBehindWhatWrapsIt() {
    assertRefused(
        new KafkaException("a thread failed", new TopicAuthorizationException(Set.of("a"))),
        "topics a");
  }

  @Test
  void letsPassWhatMayPass() {
    assertThat(KafkaRefusal.in(KAFKA, new TimeoutException("slow"))).isEmpty();
    assertThat(KafkaRefusal.in(KAFKA, new DisconnectException("gone"))).isEmpty();
  }

  @Test
  void quotesNoSettingThatMayHoldAPassword() {
    var jaas = new IllegalArgumentException("Value not specified for key 'half-a-password'");
    StopException stop = KafkaRefusal.unusable(KAFKA, new KafkaException("no client", jaas));

    assertThat(stop.getMessage()).contains("kafka.sasl.jaas.config").doesNotContain("half");
    assertThat(stop).hasNoCause();
    assertThat(stop.exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void namesTheSettingThatKafkaNames() {
    StopException stop = KafkaRefusal.unusable(KAFKA, new ConfigException("acks", "2", "no"));

    assertThat(stop).hasMessageContaining("acks").hasMessageContaining("kafka.* settings");
  }

  private static void assertRefused(Exception failure, String... words) {
    assertThat(KafkaRefusal.in(KAFKA, failure))
        .hasValueSatisfying(
            stop -> {
              assertThat(stop.exitCode()).isEqualTo(ExitCode.USAGE);
              assertThat(stop.getMessage())
                  .contains("kafka:9093")
                  .contains(words)
                  .doesNotContain("a-secret");
            });
  }
}
