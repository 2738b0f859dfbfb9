package io.broadsheet.stack;

import java.io.IOException;
import java.util.List;

/** How one kind of server is set up, run and asked whether it answers. */
interface Blueprint {

  ServerKind kind();

  /** What to hand to a client. */
  String address(int port);

  /**
   * Writes the server's configuration for a port.
   *
   * @return the commands to run one after the other; the last one is the server itself
   */
  List<List<String>> commands(int port) throws IOException;

  /**
   * Whether this very server answers on a port: not another one, of another stack, that took the
   * port first.
   */
  boolean answers(int port);
}
