package io.broadsheet.runtime.http;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.settings.HelpGroup;
import io.broadsheet.runtime.settings.SettingFile;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The flags that ask for a login and for TLS. */
@HelpGroup(HelpGroup.Group.HTTP)
public final class HttpAccessOptions {

  @Option(
      names = {"--user", "--http-user"},
      paramLabel = "NAME",
      description =
          "User who may read what is served; needs --password-file. Browsers ask for name and"
              + " password (basic authentication); so does a proxy that sets Authorization. Without"
              + " a login, /health and /ready say only yes or no (default: everybody may read).")
  Optional<String> user = Optional.empty();

  @Option(
      names = {"--password-file", "--http-password-file"},
      paramLabel = "FILE",
      description = "File that holds the password of --user, without its line end.")
  Optional<Path> passwordFile = Optional.empty();

  @Option(
      names = "--http-key-store",
      paramLabel = "FILE",
      description =
          "Serves TLS with the private key and the certificates of this file: PEM (key in PKCS 8)"
              + " or PKCS 12 (default: no TLS).")
  Optional<Path> keyStore = Optional.empty();

  @Option(
      names = "--http-key-store-password-file",
      paramLabel = "FILE",
      description = "File that holds the password of --http-key-store.")
  Optional<Path> keyStorePasswordFile = Optional.empty();

  /**
   * Who may ask, as the flags say.
   *
   * @throws StopException if they make no sense or a file cannot be used
   */
  public HttpAccess access() {
    if (user.isPresent() != passwordFile.isPresent()) {
      throw usage("--user and --password-file go together.");
    }
    if (keyStorePasswordFile.isPresent() && keyStore.isEmpty()) {
      throw usage("--http-key-store-password-file needs --http-key-store.");
    }
    return new HttpAccess(
        user.map(name -> login(name, passwordFile.orElseThrow())),
        keyStore.map(file -> KeyStoreFile.tls(file, keyStorePasswordFile)));
  }

  private static HttpLogin login(String user, Path passwordFile) {
    if (user.isBlank() || user.contains(":")) {
      throw usage("--user must have a name without a colon.");
    }
    String password = SettingFile.text(passwordFile).strip();
    if (password.isEmpty()) {
      throw usage("--password-file " + passwordFile + " is empty.");
    }
    return new HttpLogin(user, password);
  }

  private static StopException usage(String message) {
    return new StopException(ExitCode.USAGE, message);
  }
}
