package io.broadsheet.text.split.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.broadsheet.text.split.PageSplitter;
import org.junit.jupiter.api.Test;

class WeightsTest {

  private static final String DEFAULTS = PageSplitter.defaultWeights();

  @Test
  void readsWhatItPrints() {
    Weights weights = Weights.parse(DEFAULTS).with(Evidence.HEADLINE_LINES, 7.25);
    assertThat(Weights.parse(weights.toString()).of(Evidence.HEADLINE_LINES)).isEqualTo(7.25);
  }

  @Test
  void namesWhatIsWrong() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Weights.parse(DEFAULTS + "NO_SUCH_EVIDENCE = 1\n"))
        .withMessageContaining("NO_SUCH_EVIDENCE");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Weights.parse(DEFAULTS + "HEADLINE_LINES = much\n"))
        .withMessageContaining("HEADLINE_LINES = much");
  }

  @Test
  void namesWhatIsMissing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Weights.parse("HEADLINE_LINES = 1"))
        .withMessageContaining("missing");
  }
}
