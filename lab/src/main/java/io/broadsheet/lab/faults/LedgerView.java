package io.broadsheet.lab.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The ledger of ingest, read from outside.
 *
 * @param file where it is
 */
record LedgerView(Path file) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * What it says.
   *
   * @param published the SHA-256 of every version of a file that Kafka acknowledged, by file name
   * @param ids the issue ids, by file name
   * @param refused the reason of each file that was refused, by file name
   */
  record State(
      Map<String, Set<String>> published, Map<String, String> ids, Map<String, String> refused) {

    boolean holds(String fileName, String sha256) {
      return published.getOrDefault(fileName, Set.of()).contains(sha256);
    }

    boolean settled(DeliveredFile delivery) {
      return holds(delivery.fileName(), delivery.sha256())
          || refused.containsKey(delivery.fileName());
    }
  }

  State read() {
    var state = new State(new HashMap<>(), new HashMap<>(), new HashMap<>());
    if (Files.exists(file)) {
      text().lines().skip(1).forEach(line -> add(state, line));
    }
    return state;
  }

  private String text() {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new TrialException("Cannot read the ledger " + file + ": " + e.getMessage(), e);
    }
  }

  private static void add(State state, String line) {
    try {
      JsonNode entry = JSON.readTree(line);
      String name = Path.of(entry.path("location").asText()).getFileName().toString();
      if (entry.path("state").asText().equals("ACKNOWLEDGED")) {
        JsonNode issue = entry.path("issue");
        state
            .published()
            .computeIfAbsent(name, _ -> new HashSet<>())
            .add(issue.path("sha256").asText());
        state.ids().put(name, issue.path("id").asText());
      } else {
        state.refused().put(name, entry.path("reason").asText());
      }
    } catch (JsonProcessingException e) {
      // Being written just now, or cut by a kill.
    }
  }
}
