package io.broadsheet.lab.faults;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A file that is put into the inbox.
 *
 * @param fileName its name
 * @param bytes what is in it
 * @param before the SHA-256 of the version that it replaces, which must be published before
 */
record DeliveredFile(String fileName, byte[] bytes, Optional<String> before) {

  static DeliveredFile of(String fileName, String text) {
    return new DeliveredFile(fileName, text.getBytes(StandardCharsets.UTF_8), Optional.empty());
  }

  /** What replaces this file. */
  DeliveredFile correction(String text) {
    return new DeliveredFile(
        fileName, text.getBytes(StandardCharsets.UTF_8), Optional.of(sha256()));
  }

  String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
