package io.broadsheet.stack;

import java.nio.file.Path;

/** Stacks as the tests need them. */
final class TestStacks {

  private TestStacks() {}

  /** Where the build left the servers. */
  static Path home() {
    return Path.of(System.getProperty("broadsheet.stack.home"));
  }

  static StackSettings settings() {
    return StackSettings.temporary(home()).withPorts(Ports.free());
  }

  static Stack start() throws StackException {
    return Stack.start(settings(), StackListener.NONE);
  }
}
