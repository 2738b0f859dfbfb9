package io.broadsheet.stack.lifeline;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Runs another class's {@code main} tied to the process that started it: when the standard input
 * ends, which the operating system sees to even after a {@code kill -9} of the parent, the JVM
 * halts at once.
 *
 * <p>Usage: {@code java -cp lifeline.jar:... io.broadsheet.stack.lifeline.Lifeline MAIN ARGUMENTS}.
 */
public final class Lifeline {

  private static final int MAIN_FAILED = 1;
  private static final int PARENT_IS_GONE = 86;

  private Lifeline() {}

  public static void main(String... args) throws Throwable {
    if (args.length == 0) {
      throw new IllegalArgumentException("Name the main class to run as the first argument.");
    }
    leaveTerminal();
    Thread.ofPlatform().daemon().name("lifeline").start(Lifeline::haltWhenInputEnds);
    run(args[0], Arrays.copyOfRange(args, 1, args.length));
  }

  private static void haltWhenInputEnds() {
    InputStream input = System.in;
    try {
      while (input.read() >= 0) {
        // Whatever is written here is of no interest; only the end is.
      }
    } catch (IOException brokenPipe) {
      // A pipe that cannot be read any more has no parent at its other end either.
    }
    Runtime.getRuntime().halt(PARENT_IS_GONE);
  }

  /**
   * Starts a session of its own: a Ctrl-C in the terminal then reaches the parent alone, which
   * stops its servers when it has no more use for them.
   */
  @SuppressWarnings("restricted")
  private static void leaveTerminal() throws Throwable {
    Linker linker = Linker.nativeLinker();
    var setsid = linker.defaultLookup().find("setsid");
    if (setsid.isPresent()) {
      var descriptor = FunctionDescriptor.of(ValueLayout.JAVA_INT);
      int session = (int) linker.downcallHandle(setsid.get(), descriptor).invokeExact();
      assert session != 0;
    }
  }

  private static void run(String mainClass, String... args) throws ReflectiveOperationException {
    var main = Class.forName(mainClass).getMethod("main", String[].class);
    try {
      main.invoke(null, (Object) args);
    } catch (InvocationTargetException failure) {
      // Threads that the server had started by then would keep the JVM alive without it.
      failure.getCause().printStackTrace();
      System.exit(MAIN_FAILED);
    }
  }
}
