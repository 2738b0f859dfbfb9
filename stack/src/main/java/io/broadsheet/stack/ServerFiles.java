package io.broadsheet.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The directory with the three servers as the build leaves it. */
record ServerFiles(Path directory) {

  static final List<String> PARTS =
      List.of(
          "lifeline.jar",
          "kafka/lib",
          "registry/quarkus-run.jar",
          "elasticsearch/lib",
          "elasticsearch/node.jar",
          "elasticsearch/modules/transport-netty4/plugin-descriptor.properties",
          "elasticsearch/modules/broadsheet-gaps/plugin-descriptor.properties");

  static ServerFiles of(Path directory) throws StackException {
    var home = new ServerFiles(directory.toAbsolutePath().normalize());
    for (String part : PARTS) {
      if (!Files.exists(home.directory.resolve(part))) {
        throw new StackException(
            "%s is missing in the stack's home %s: build it with `mvn package`"
                .formatted(part, home.directory));
      }
    }
    return home;
  }

  Path lifeline() {
    return directory.resolve("lifeline.jar");
  }

  Path of(ServerKind server) {
    return directory.resolve(server.toString());
  }
}
