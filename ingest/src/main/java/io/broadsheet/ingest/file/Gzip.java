package io.broadsheet.ingest.file;

import io.broadsheet.ingest.refusal.FileOutcome;
import io.broadsheet.ingest.refusal.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Unpacks files that were packed with gzip, within the limit for a file that was not. */
public final class Gzip {

  private static final String SUFFIX = ".gz";

  private Gzip() {}

  /** The name of a file before it was packed. */
  public static String unpackedName(String fileName) {
    return isPacked(fileName)
        ? fileName.substring(0, fileName.length() - SUFFIX.length())
        : fileName;
  }

  /**
   * What a file holds: its bytes, or those that were packed into it.
   *
   * @param bytes of the file
   * @param limit how many bytes it may become
   */
  public static FileOutcome<byte[]> unpack(Path file, byte[] bytes, long limit) {
    if (!isPacked(file.getFileName().toString())) {
      return FileOutcome.accept(bytes);
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      byte[] unpacked = in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
      return unpacked.length <= limit
          ? FileOutcome.accept(unpacked)
          : FileOutcome.reject(
              Reason.TOO_LARGE,
              "unpacked it has more than "
                  + limit
                  + " bytes. Split it into pages, or raise --max-file-size.");
    } catch (IOException e) {
      return FileOutcome.reject(
          Reason.BINARY, "it is no whole gzip file. Pack it again, or give the text itself.");
    }
  }

  private static boolean isPacked(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).endsWith(SUFFIX);
  }
}
