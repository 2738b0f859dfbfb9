package io.broadsheet.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a server wrote to its standard output and error. */
record ServerLog(Path file) {

  private static final int LAST_LINES = 20;

  List<String> lastLines() {
    var lines = lines();
    return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
  }

  boolean mentions(String text) {
    return lines().stream().anyMatch(line -> line.contains(text));
  }

  private List<String> lines() {
    try {
      // Not Files.readAllLines, which fails on a character that was cut by a kill.
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }
}
