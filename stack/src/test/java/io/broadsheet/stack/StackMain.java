package io.broadsheet.stack;

import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Starts a stack in a process of its own, says where it is, and waits to be killed. */
final class StackMain {

  private StackMain() {}

  public static void main(String... args) throws Exception {
    System.out.println("starting");
    try {
      report(TestStacks.start());
      new CountDownLatch(1).await();
    } catch (StackException brokenOff) {
      System.out.println(brokenOff.getMessage());
    }
  }

  private static void report(Stack stack) {
    System.out.println(
        Stream.of(stack.kafka(), stack.registry(), stack.elasticsearch())
            .map(server -> server.pid().orElseThrow() + " " + server.address())
            .collect(Collectors.joining(" ")));
  }
}
