package io.broadsheet.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.health.Health;
import io.broadsheet.runtime.health.HealthServer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.Authenticator;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class HttpAccessOptionsIT {

  private static final InetSocketAddress ANY =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  @TempDir static Path folder;
  private static TestKeys keys;

  @Command
  static final class AnyCommand {
    @Mixin HttpAccessOptions who;
  }

  @BeforeAll
  static void makeKeys() throws Exception {
    keys = TestKeys.in(folder);
    keys.pem();
  }

  @BeforeEach
  void writePasswords() throws Exception {
    Files.writeString(folder.resolve("password"), "pass:wörd\n");
    Files.writeString(folder.resolve("empty"), "\n");
    Files.writeString(folder.resolve("key-password"), TestKeys.PASSWORD + "\n");
    Files.writeString(folder.resolve("other-password"), "other\n");
    Files.writeString(folder.resolve("junk"), "junk");
  }

  @ParameterizedTest
  @CsvSource({
    "--http-key-store server.pem",
    "--http-key-store server.p12 --http-key-store-password-file key-password"
  })
  void servesTlsToWhoeverLogsIn(String flags) throws Exception {
    HttpAccess access = access(flags + " --user reader --password-file password");
    var metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    try (HealthServer server =
            HealthServer.start(ANY, access, () -> new Health.Ready("well"), metrics);
        HttpClient client =
            HttpClient.newBuilder().sslContext(keys.trust()).authenticator(reader()).build()) {
      URI address = URI.create(access.url("127.0.0.1", server.port()) + "/metrics");
      HttpResponse<String> answer =
          client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());

      assertThat(address).hasScheme("https");
      assertThat(answer.statusCode()).isEqualTo(200);
    }
  }

  private static Authenticator reader() {
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication("reader", "pass:wörd".toCharArray());
      }
    };
  }

  @Test
  void takesTheNamesOfAllServicesToo() {
    assertThat(access("--http-user a --http-password-file password").login()).isPresent();
    assertThat(access("").login()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "--user reader, --password-file",
    "--password-file password, --user",
    "--user a:b --password-file password, colon",
    "--user reader --password-file empty, empty",
    "--user reader --password-file none, none",
    "--http-key-store none, --http-key-store",
    "--http-key-store junk --http-key-store-password-file key-password, PKCS 12",
    "--http-key-store server.p12, --http-key-store-password-file",
    "--http-key-store server.p12 --http-key-store-password-file other-password, password",
    "--http-key-store-password-file key-password, --http-key-store"
  })
  void refusesWhatMakesNoSense(String flags, String hint) {
    assertThatThrownBy(() -> access(flags))
        .isInstanceOfSatisfying(
            StopException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessageContaining(hint)
        .hasMessageNotContainingAny(TestKeys.PASSWORD, "wörd");
  }

  /** The access by flags, with names of files in the folder. */
  private static HttpAccess access(String flags) {
    String[] arguments = flags.isEmpty() ? new String[0] : flags.split(" ");
    for (int i = 1; i < arguments.length; i++) {
      if (arguments[i - 1].endsWith("-file") || arguments[i - 1].endsWith("-store")) {
        arguments[i] = folder.resolve(arguments[i]).toString();
      }
    }
    return CommandLine.populateCommand(new AnyCommand(), arguments).who.access();
  }
}
