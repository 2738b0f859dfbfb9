package io.broadsheet.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ProcessUseTest {

  @Test
  @EnabledOnOs(OS.LINUX)
  void seesWhatThisProcessUses() {
    ProcessUse use = ProcessUse.of(ProcessHandle.current());

    assertThat(use.cpuSeconds()).isPositive();
    assertThat(use.peakBytes()).isGreaterThan(10_000_000);
  }

  @Test
  void keepsWhatWasKnownOfAProcessThatHasEnded() {
    var before = new ProcessUse(3.5, 100);

    assertThat(before.orLater(new ProcessUse(0, 0))).isEqualTo(before);
    assertThat(before.orLater(new ProcessUse(4, 120))).isEqualTo(new ProcessUse(4, 120));
  }
}
