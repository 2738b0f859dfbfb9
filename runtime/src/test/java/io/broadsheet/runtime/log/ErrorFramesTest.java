package io.broadsheet.runtime.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ErrorFramesTest {

  @Test
  void keepsClassesAndFramesOfAnErrorAndItsCause() {
    var error = new IllegalStateException("私密", new ArithmeticException("私密"));

    assertThat(printed(error))
        .contains("java.lang.IllegalStateException")
        .contains("java.lang.ArithmeticException")
        .contains("at " + ErrorFramesTest.class.getName());
  }

  @Test
  void leavesMessagesOut() {
    var error = new IllegalStateException("私密", new ArithmeticException("私密"));
    error.addSuppressed(new ArithmeticException("私密"));

    assertThat(printed(error)).doesNotContain("私密");
  }

  @Test
  void keepsTheTopOfADeepStack() {
    assertThat(ErrorFrames.of(overflow()).getStackTrace()).hasSize(100);
  }

  @Test
  void endsWhereCausesFormARing() {
    var first = new IllegalStateException();
    first.initCause(new IllegalArgumentException(first));

    assertThat(printed(first)).contains("IllegalArgumentException");
  }

  private static Throwable overflow() {
    try {
      return deeper();
    } catch (StackOverflowError e) {
      return e;
    }
  }

  private static Throwable deeper() {
    return deeper();
  }

  private static String printed(Throwable error) {
    var text = new StringWriter();
    ErrorFrames.of(error).printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }
}
