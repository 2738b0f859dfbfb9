package io.broadsheet.lab.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * What earlier runs found, so that a run that was broken off goes on where it stopped.
 *
 * @param file one line of JSON for each trial
 */
record TrialResults(Path file) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The report of a trial that passed before. */
  Optional<TrialReport> passed(long seed, int pages) throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Optional<TrialReport> last = Optional.empty();
    for (String line : Files.readAllLines(file)) {
      JsonNode json = JSON.readTree(line);
      if (json.path("seed").asLong() == seed && json.path("pages").asInt() == pages) {
        last = Optional.of(JSON.treeToValue(json, TrialReport.class));
      }
    }
    return last.filter(TrialReport::passed);
  }

  void add(TrialReport report) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(
        file,
        JSON.writeValueAsString(report) + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
