package io.broadsheet.runtime.settings;

import io.broadsheet.runtime.failure.ExitCode;
import io.broadsheet.runtime.failure.StopException;
import io.broadsheet.runtime.file.FileTrouble;
import io.broadsheet.schemas.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of settings, or one that holds a secret. */
public final class SettingFile {

  private SettingFile() {}

  /**
   * What it says, in UTF-8.
   *
   * @throws StopException if it cannot be read; if it has more than 1 MiB it is some other file,
   *     given by mistake
   */
  public static String text(Path path) {
    try (InputStream file = Files.newInputStream(path)) {
      byte[] bytes = file.readNBytes(Limits.SETTINGS_FILE + 1);
      if (bytes.length > Limits.SETTINGS_FILE) {
        throw new IOException("it is larger than " + Limits.SETTINGS_FILE + " bytes");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  static StopException unreadable(Path path, Exception cause) {
    String why = cause instanceof IOException e ? FileTrouble.in(e) : cause.getMessage();
    return new StopException(
        ExitCode.USAGE, "Cannot read the settings file " + path + ": " + why + ".", cause);
  }
}
