package io.broadsheet.stack;

import io.broadsheet.runtime.file.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the servers of one stack share.
 *
 * @param id tells this stack's servers from those of another one
 * @param jvm runs them
 * @param data the directory of this stack
 */
record StackContext(String id, Jvm jvm, Path data) {

  Path home(ServerKind server) {
    return jvm.home().of(server);
  }

  Path data(ServerKind server) {
    return data.resolve(server.toString());
  }

  /** An empty folder for what a server unpacks, such as native libraries. */
  Path temporary(ServerKind server) throws IOException {
    Path folder = data(server).resolve("tmp");
    FileTree.delete(folder);
    return Files.createDirectories(folder);
  }

  Path log(ServerKind server) {
    return data.resolve("logs").resolve(server + ".log");
  }
}
