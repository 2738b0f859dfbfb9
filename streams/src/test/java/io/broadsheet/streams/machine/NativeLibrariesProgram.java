package io.broadsheet.streams.machine;

import io.broadsheet.runtime.failure.StopException;

/** Loads the native libraries, and says why that failed. */
final class NativeLibrariesProgram {

  private NativeLibrariesProgram() {}

  /** Exits as a service would. */
  public static void main(String[] unused) {
    try {
      NativeLibraries.load();
    } catch (StopException e) {
      System.out.println(e.getMessage());
      System.exit(e.exitCode().value());
    }
  }
}
