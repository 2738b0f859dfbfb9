package io.broadsheet.stack;

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

  Path log(ServerKind server) {
    return data.resolve("logs").resolve(server + ".log");
  }
}
