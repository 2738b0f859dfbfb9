package io.broadsheet.streams.machine;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system of its own; who may not mount one skips the test. */
record Mount(Path path) implements AutoCloseable {

  static Mount tmpfs(Path below, String options) throws IOException {
    Path path = Files.createDirectory(below.resolve("mounted"));
    assumeThat(run("mount", "-t", "tmpfs", "-o", options, "tmpfs", path.toString()))
        .as("exit code of mount")
        .isZero();
    return new Mount(path);
  }

  @Override
  public void close() throws IOException {
    run("umount", "-l", path.toString());
  }

  private static int run(String... command) throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .onExit()
        .join()
        .exitValue();
  }
}
