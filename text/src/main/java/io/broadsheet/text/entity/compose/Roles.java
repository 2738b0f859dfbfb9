package io.broadsheet.text.entity.compose;

import io.broadsheet.text.data.DataFiles;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What single words do inside and at the edges of composed names. */
record Roles(
    Set<String> start,
    Set<String> wide,
    Set<String> link,
    Set<String> pass,
    Set<String> stop,
    Set<String> never,
    Set<String> filler,
    Set<String> named) {

  static Roles load(DataFiles files) {
    Roles roles =
        new Roles(
            new HashSet<>(),
            new HashSet<>(),
            new HashSet<>(),
            new HashSet<>(),
            new HashSet<>(),
            new HashSet<>(),
            new HashSet<>(),
            new HashSet<>());
    for (String[] row : files.file("entity/composition.tsv").table()) {
      roles.in(row[0]).addAll(List.of(row[1].split(" ")));
    }
    return roles;
  }

  private Set<String> in(String role) {
    return switch (role) {
      case "start" -> start;
      case "wide" -> wide;
      case "link" -> link;
      case "pass" -> pass;
      case "stop" -> stop;
      case "never" -> never;
      case "filler" -> filler;
      case "named" -> named;
      default -> throw new IllegalStateException("composition.tsv has no role " + role);
    };
  }
}
