package io.broadsheet.lab.endtoend;

import io.broadsheet.lab.fixture.SharedStack;
import io.broadsheet.stack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives all test classes that only look one environment through which the seeds have gone. It is
 * closed after the last test.
 */
final class SeededEnvironment implements ParameterResolver {

  static final Path SEEDS = Path.of("..", "seeds");

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().equals(TestEnvironment.class);
  }

  @Override
  public TestEnvironment resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(SeededEnvironment.class))
        .getOrComputeIfAbsent(SEEDS, _ -> open(SharedStack.of(context)), TestEnvironment.class);
  }

  private static TestEnvironment open(Stack stack) {
    try {
      var environment = new TestEnvironment(stack, "");
      environment.publish(SEEDS);
      return environment;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the seeds are published", e);
    }
  }
}
