package io.broadsheet.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.settings.RegistryConnection;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.security.cert.CertPathBuilderException;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class RegistryRefusalTest {

  private static final RegistryConnection REGISTRY =
      new RegistryConnection(
          "https://registry:8081", Map.of("basic.auth.user.info", "reader:a-secret"));

  @Test
  void namesAPasswordThatIsNotAccepted() {
    assertRefused(new RestClientException("who", 401, 401), "HTTP 401", "basic.auth.user.info");
    assertRefused(
        new AuthenticationException("Error", new RestClientException("who", 401, 40101)),
        "HTTP 401");
  }

  @Test
  void namesARightThatIsLacking() {
    assertRefused(new RestClientException("no", 403, 40301), "HTTP 403", "read schemas");
  }

  @Test
  void namesACertificateThatNobodyTrusts() {
    var handshake = new SSLHandshakeException("PKIX");
    handshake.initCause(new CertPathBuilderException("no path"));

    assertRefused(
        new SerializationException("Error", handshake),
        "no authority we trust",
        "registry.schema.registry.ssl.truststore");
  }

  @Test
  void letsPassWhatMayPass() {
    assertThat(RegistryRefusal.in(REGISTRY, new IOException("reset"))).isEmpty();
    assertThat(RegistryRefusal.in(REGISTRY, new RestClientException("busy", 503, 503))).isEmpty();
    assertThat(RegistryRefusal.in(REGISTRY, new RestClientException("no", 404, 40403))).isEmpty();
  }

  @Test
  void holdsTheRegistryToItsHostNameUnlessToldOtherwise() {
    String name = "schema.registry.ssl.endpoint.identification.algorithm";

    assertThat(REGISTRY.serdeSettings()).containsEntry(name, "https");
    assertThat(new RegistryConnection("https://r", Map.of(name, "")).serdeSettings())
        .containsEntry(name, "");
  }

  private static void assertRefused(Exception failure, String... words) {
    assertThat(RegistryRefusal.in(REGISTRY, failure))
        .hasValueSatisfying(
            stop -> {
              assertThat(stop.exitCode()).isEqualTo(ExitCode.USAGE);
              assertThat(stop.getMessage())
                  .contains("https://registry:8081")
                  .contains(words)
                  .doesNotContain("a-secret");
            });
  }
}
