package io.broadsheet.ingest.file;

import io.broadsheet.ingest.refusal.FileOutcome;
import io.broadsheet.ingest.refusal.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Reads the bytes of a file within a limit, as they were at one moment. */
public final class FileBytes {

  private FileBytes() {}

  /**
   * Reads {@code file} whole.
   *
   * @param limit the largest size to be read, in bytes; checked before anything is read
   */
  public static FileOutcome<byte[]> read(SourceFile file, long limit) {
    return file.isStandardInput() ? readStandardInput(limit) : read(file.path(), limit);
  }

  private static FileOutcome<byte[]> readStandardInput(long limit) {
    try {
      byte[] bytes = System.in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
      return bytes.length <= limit ? FileOutcome.accept(bytes) : tooLarge(bytes.length, limit);
    } catch (IOException e) {
      return unreadable(e);
    }
  }

  /**
   * Reads the file at {@code path} whole.
   *
   * @param limit the largest size to be read, in bytes; checked before anything is read
   */
  public static FileOutcome<byte[]> read(Path path, long limit) {
    try {
      var attributes = Files.readAttributes(path, BasicFileAttributes.class);
      if (!attributes.isRegularFile()) {
        return FileOutcome.reject(
            Reason.UNREADABLE, "it is not a regular file. Copy its content into one.");
      }
      return attributes.size() > limit
          ? tooLarge(attributes.size(), limit)
          : read(path, limit, FileState.of(attributes));
    } catch (IOException e) {
      return unreadable(e);
    }
  }

  /** The SHA-256 of {@code bytes} as 64 lower-case hexadecimal digits. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** Says why the file system does not give a file. */
  public static <T> FileOutcome<T> unreadable(IOException e) {
    return FileOutcome.reject(
        Reason.UNREADABLE,
        switch (e) {
          case AccessDeniedException _ ->
              "it may not be read. Give the user who runs this the right to read it.";
          case NoSuchFileException _ -> "it is gone, or is a link to nothing.";
          default -> "it cannot be read (" + describe(e) + "). Check the disk and try again.";
        });
  }

  private static FileOutcome<byte[]> read(Path path, long limit, FileState before)
      throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(path)) {
      bytes = in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
    }
    FileState after = FileState.of(path);
    return after.equals(before) && bytes.length == before.size()
        ? FileOutcome.accept(bytes)
        : FileOutcome.reject(
            Reason.CHANGED,
            "it was written to while it was being read. Try again when it is complete, or use"
                + " --watch, which waits until files are still.");
  }

  private static FileOutcome<byte[]> tooLarge(long size, long limit) {
    return FileOutcome.reject(
        Reason.TOO_LARGE,
        "it has "
            + size
            + " bytes; the limit is "
            + limit
            + ". Split it into pages, or raise --max-file-size.");
  }

  private static String describe(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
