package io.broadsheet.lab.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** An authority, a stranger that nobody trusts, and servers with certificates, made by keytool. */
final class Certificates {

  static final String AUTHORITY = "authority";
  static final String STRANGER = "stranger";

  private static final String TYPE = "PKCS12";

  private final Path folder;
  private final char[] password;
  private final KeyStore all;

  private Certificates(Path folder, String password, KeyStore all) {
    this.folder = folder;
    this.password = password.toCharArray();
    this.all = all;
  }

  /** Makes all of them below {@code folder}. */
  static Certificates in(Path folder, String password) throws Exception {
    Path store = folder.resolve("all.p12");
    for (String alias : List.of(AUTHORITY, STRANGER)) {
      keytool(store, password, alias, List.of("-ext", "bc:critical=ca:true"));
    }
    // For this machine by all its names, by its number alone, for another, and by a stranger.
    sign(store, password, Server.HERE, AUTHORITY, "san=dns:localhost,ip:127.0.0.1");
    sign(store, password, Server.BROKER, AUTHORITY, "san=ip:127.0.0.1");
    sign(store, password, Server.ELSEWHERE, AUTHORITY, "san=dns:elsewhere.example");
    sign(store, password, Server.STRANGERS, STRANGER, "san=dns:localhost,ip:127.0.0.1");
    KeyStore all = KeyStore.getInstance(store.toFile(), password.toCharArray());
    return new Certificates(folder, password, all);
  }

  /** The servers that have certificates. */
  enum Server {
    HERE,
    BROKER,
    ELSEWHERE,
    STRANGERS
  }

  /** A key store with the certificate of {@code server} alone. */
  Path keyStore(Server server) throws GeneralSecurityException, IOException {
    KeyStore store = empty();
    store.setKeyEntry("server", key(server), password, chain(server));
    return write(server + ".p12", store);
  }

  /** A trust store with one of the authorities. */
  Path trustStore(String authority) throws GeneralSecurityException, IOException {
    KeyStore store = empty();
    store.setCertificateEntry(authority, all.getCertificate(authority));
    return write(authority + "-trust.p12", store);
  }

  /** What a client takes that trusts the authority alone. */
  SSLContext client() throws GeneralSecurityException, IOException {
    KeyStore store = empty();
    store.setCertificateEntry(AUTHORITY, all.getCertificate(AUTHORITY));
    var factory = TrustManagerFactory.getInstance("PKIX");
    factory.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, factory.getTrustManagers(), null);
    return context;
  }

  /** The certificate of an authority as a PEM file. */
  Path pem(String authority) throws GeneralSecurityException, IOException {
    String text =
        Base64.getMimeEncoder().encodeToString(all.getCertificate(authority).getEncoded());
    return Files.writeString(
        folder.resolve(authority + ".pem"),
        "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n");
  }

  /** The SHA-256 fingerprint of an authority. */
  String fingerprint(String authority) throws GeneralSecurityException {
    byte[] bytes = all.getCertificate(authority).getEncoded();
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  /** What a listener shows that is {@code server}. */
  SSLContext listener(Server server) throws GeneralSecurityException, IOException {
    return listener(server, chain(server));
  }

  /** What an impostor shows: the stranger's certificate, and the true authority's behind it. */
  SSLContext impostor() throws GeneralSecurityException, IOException {
    return listener(
        Server.STRANGERS,
        new Certificate[] {
          all.getCertificate(Server.STRANGERS.name()), all.getCertificate(AUTHORITY)
        });
  }

  private SSLContext listener(Server server, Certificate[] chain)
      throws GeneralSecurityException, IOException {
    var factory = KeyManagerFactory.getInstance("PKIX");
    var keys = KeyStore.getInstance("JKS");
    keys.load(null, null);
    // PKCS 12 would not keep a chain that does not hold together.
    keys.setKeyEntry("server", key(server), password, chain);
    factory.init(keys, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context;
  }

  private PrivateKey key(Server server) throws GeneralSecurityException {
    return (PrivateKey) all.getKey(server.name(), password);
  }

  private Certificate[] chain(Server server) throws GeneralSecurityException {
    return all.getCertificateChain(server.name());
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(TYPE);
    store.load(null, null);
    return store;
  }

  private Path write(String name, KeyStore store) throws GeneralSecurityException, IOException {
    Path file = folder.resolve(name);
    try (var out = Files.newOutputStream(file)) {
      store.store(out, password);
    }
    return file;
  }

  private static void sign(Path store, String password, Server server, String signer, String names)
      throws Exception {
    keytool(store, password, server.name(), List.of("-signer", signer, "-ext", names));
  }

  private static void keytool(Path store, String password, String alias, List<String> more)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.add("-genkeypair");
    command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-keyalg", "EC", "-storetype", TYPE));
    command.addAll(List.of("-keystore", store.toString(), "-storepass", password));
    command.addAll(List.of("-alias", alias, "-dname", "CN=" + alias, "-validity", "2"));
    command.addAll(more);
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException("keytool: " + said);
    }
  }
}
