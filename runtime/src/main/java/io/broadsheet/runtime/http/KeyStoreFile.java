package io.broadsheet.runtime.http;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.SettingFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;

/** What a server shows: a private key and its certificates, read as Kafka's clients read theirs. */
final class KeyStoreFile {

  private static final String PEM = "-----BEGIN";

  /** Comments may stand before the first block. */
  private static final int START = 8192;

  private KeyStoreFile() {}

  /**
   * TLS with what {@code file} holds: PEM (certificates and a private key in PKCS 8), or PKCS 12.
   *
   * @param passwordFile what decrypts it
   * @throws StopException if it cannot be used
   */
  static SSLContext tls(Path file, Optional<Path> passwordFile) {
    Map<String, String> settings = new HashMap<>();
    settings.put(SslConfigs.SSL_PROTOCOL_CONFIG, "TLS");
    settings.put(SslConfigs.SSL_KEYSTORE_LOCATION_CONFIG, file.toString());
    boolean isPem = isPem(file);
    settings.put(SslConfigs.SSL_KEYSTORE_TYPE_CONFIG, isPem ? "PEM" : "PKCS12");
    passwordFile
        .map(path -> SettingFile.text(path).strip())
        .ifPresent(
            password -> {
              settings.put(SslConfigs.SSL_KEY_PASSWORD_CONFIG, password);
              if (!isPem) {
                settings.put(SslConfigs.SSL_KEYSTORE_PASSWORD_CONFIG, password);
              }
            });
    try (var factory = new DefaultSslEngineFactory()) {
      factory.configure(new ConfigDef().withClientSslSupport().parse(settings));
      return factory.sslContext();
    } catch (KafkaException e) {
      throw unusable(file, reason(e), e);
    }
  }

  private static boolean isPem(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(START), StandardCharsets.ISO_8859_1).contains(PEM);
    } catch (IOException e) {
      throw unusable(file, "it cannot be read (" + e.getMessage() + ")", e);
    }
  }

  private static String reason(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.toString() : root.getMessage();
  }

  private static StopException unusable(Path file, String reason, Exception cause) {
    return new StopException(
        ExitCode.USAGE,
        "Cannot serve TLS with --http-key-store "
            + file
            + ": "
            + reason
            + ". It must be PEM with the certificates and the private key in PKCS 8, or PKCS 12"
            + " with --http-key-store-password-file.",
        cause);
  }
}
