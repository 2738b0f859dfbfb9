package io.broadsheet.lab.faults;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Sends signals for which Java has no method. */
final class Signals {

  private Signals() {}

  /** Sends the signal {@code name} to {@code process}, if it lives. */
  static void send(String name, Optional<ProcessHandle> process) throws InterruptedException {
    if (process.filter(ProcessHandle::isAlive).isPresent()) {
      try {
        new ProcessBuilder(List.of("kill", "-" + name, Long.toString(process.get().pid())))
            .start()
            .waitFor();
      } catch (IOException e) {
        throw new TrialException("Could not send " + name + ": " + e.getMessage(), e);
      }
    }
  }
}
