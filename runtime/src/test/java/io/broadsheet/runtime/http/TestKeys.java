package io.broadsheet.runtime.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A key for loopback and its certificate, made by keytool.
 *
 * @param pkcs12 the file that holds them
 */
public record TestKeys(Path pkcs12) {

  /** What decrypts it. */
  public static final String PASSWORD = "keypass1";

  /** Makes it in {@code folder}. */
  public static TestKeys in(Path folder) throws IOException, InterruptedException {
    Path store = folder.resolve("server.p12");
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-J-XX:TieredStopAtLevel=1",
            "-keyalg",
            "EC",
            "-storetype",
            "PKCS12",
            "-keystore",
            store.toString(),
            "-storepass",
            PASSWORD,
            "-alias",
            "server",
            "-dname",
            "CN=server",
            "-ext",
            "san=ip:127.0.0.1");
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException("keytool: " + said);
    }
    return new TestKeys(store);
  }

  /** The same as PEM. */
  public Path pem() throws Exception {
    KeyStore store = store();
    byte[] key = store.getKey("server", PASSWORD.toCharArray()).getEncoded();
    return Files.writeString(
        pkcs12.resolveSibling("server.pem"),
        "The server's key\n"
            + block("PRIVATE KEY", key)
            + block("CERTIFICATE", store.getCertificate("server").getEncoded()));
  }

  /** What trusts it. */
  public SSLContext trust() throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("server", store().getCertificate("server"));
    var factory = TrustManagerFactory.getInstance("PKIX");
    factory.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, factory.getTrustManagers(), null);
    return context;
  }

  private KeyStore store() throws Exception {
    return KeyStore.getInstance(pkcs12.toFile(), PASSWORD.toCharArray());
  }

  private static String block(String name, byte[] bytes) {
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
        .formatted(name, Base64.getMimeEncoder().encodeToString(bytes));
  }
}
