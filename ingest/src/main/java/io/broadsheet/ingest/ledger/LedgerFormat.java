package io.broadsheet.ingest.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The form of the ledger: JSON Lines in UTF-8, of which the first says what the file is. */
final class LedgerFormat {

  static final String HEADER = "{\"ledger\":\"broadsheet-ingest\",\"version\":1}";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private LedgerFormat() {}

  /**
   * What a ledger holds.
   *
   * @param entries in the order of their writing
   * @param damaged how many lines could not be read, a torn last one included
   */
  record Content(List<LedgerEntry> entries, int damaged) {}

  /** One line, without its end. */
  static String line(LedgerEntry entry) {
    try {
      return JSON.writeValueAsString(entry);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Every entry can be written as JSON", e);
    }
  }

  /** The content of a file, or nothing if it is no ledger of ours. */
  static Optional<Content> parse(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (!text.startsWith(HEADER + "\n")) {
      // The process may have been killed while it wrote the very first line.
      return (HEADER + "\n").startsWith(text)
          ? Optional.of(new Content(List.of(), text.isEmpty() ? 0 : 1))
          : Optional.empty();
    }
    List<LedgerEntry> entries = new ArrayList<>();
    int damaged = 0;
    int start = HEADER.length() + 1;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      Optional<LedgerEntry> entry = end < 0 ? Optional.empty() : entry(text.substring(start, end));
      entry.ifPresent(entries::add);
      damaged += entry.isPresent() ? 0 : 1;
      start = end < 0 ? text.length() : end + 1;
    }
    return Optional.of(new Content(entries, damaged));
  }

  private static Optional<LedgerEntry> entry(String line) {
    try {
      return Optional.ofNullable(JSON.readValue(line, LedgerEntry.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
