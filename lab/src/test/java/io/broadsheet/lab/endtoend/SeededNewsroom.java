package io.broadsheet.lab.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives all test classes that only look one newsroom through which the seeds have gone. It is
 * closed after the last test.
 */
final class SeededNewsroom implements ParameterResolver {

  static final Path SEEDS = Path.of("..", "seeds");

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().equals(Newsroom.class);
  }

  @Override
  public Newsroom resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(SeededNewsroom.class))
        .getOrComputeIfAbsent(SEEDS, _ -> open(), Newsroom.class);
  }

  private static Newsroom open() {
    try {
      var newsroom = new Newsroom();
      newsroom.publish(SEEDS);
      return newsroom;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the seeds are published", e);
    }
  }
}
