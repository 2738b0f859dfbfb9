package io.broadsheet.ingest.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusalTest {

  @Test
  void staysOnOneLineWhateverTheFileIsCalled() {
    var refusal = new Refusal("a\nb\u001B[31m\u202E日报.txt", Reason.EMPTY, "it has no text.");

    assertThat(refusal).hasToString("a\\u000Ab\\u001B[31m\\u202E日报.txt: it has no text.");
  }
}
