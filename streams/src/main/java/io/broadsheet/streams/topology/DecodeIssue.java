package io.broadsheet.streams.topology;

import io.broadsheet.schemas.Limits;
import io.broadsheet.schemas.RawIssue;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads issues from the bytes of their topic. */
final class DecodeIssue {

  private static final String STAGE = "decode";

  private final ValueDecoder<RawIssue> decoder;

  DecodeIssue(ValueDecoder<RawIssue> decoder) {
    this.decoder = decoder;
  }

  /**
   * The issue that a record holds.
   *
   * @throws BadDataException if it holds none
   */
  IssueWork.Decoded decode(byte[] key, byte[] value) {
    String id = id(key);
    if (value == null) {
      return new IssueWork.Decoded(id, Optional.empty());
    }
    RawIssue issue = decoder.decode(value);
    if (!issue.getIssueId().equals(id)) {
      throw bad("key-differs", "the record's key is not the id of the issue in its value");
    }
    if (!hasUsableDate(issue)) {
      throw bad("bad-date", "the issue's date is no day as in 2024-07-26");
    }
    return new IssueWork.Decoded(id, Optional.of(issue));
  }

  private static boolean hasUsableDate(RawIssue issue) {
    try {
      // Only years of four digits can be searched for.
      return issue.getDate() == null || LocalDate.parse(issue.getDate()).toString().length() == 10;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static String id(byte[] key) {
    if (key == null || key.length == 0) {
      throw bad("no-key", "the record has no key; the key must be the issue id");
    }
    if (key.length > Limits.ISSUE_ID) {
      throw bad("bad-key", "the issue id has more than " + Limits.ISSUE_ID + " bytes");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(key)).toString();
    } catch (CharacterCodingException e) {
      throw bad("bad-key", "the record's key is not UTF-8");
    }
  }

  private static BadDataException bad(String reason, String message) {
    return new BadDataException(STAGE, reason, message);
  }
}
