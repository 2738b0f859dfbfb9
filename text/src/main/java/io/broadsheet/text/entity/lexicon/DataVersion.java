package io.broadsheet.text.entity.lexicon;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A short name for the state of the data files, so that a change of data is seen as one of code.
 */
public final class DataVersion {
  private static final int LENGTH = 12;

  private DataVersion() {}

  /**
   * The version of the files that come with Broadsheet together with a user's file.
   *
   * @param usersFile its text; empty if there is none
   */
  public static String with(String usersFile) {
    MessageDigest digest = sha256();
    for (String file : Resource.words("data-files.txt")) {
      Resource.all(file).forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
    }
    digest.update(usersFile.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
