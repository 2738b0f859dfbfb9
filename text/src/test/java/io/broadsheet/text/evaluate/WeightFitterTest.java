package io.broadsheet.text.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.split.PageSplitter;
import io.broadsheet.text.split.weigh.Evidence;
import io.broadsheet.text.split.weigh.Weights;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightFitterTest {

  private final List<Evaluation.Case> seeds = Evaluation.cases(Path.of("..", "seeds"));
  private final Weights defaults = Weights.parse(PageSplitter.defaultWeights());
  private final List<String> log = new ArrayList<>();

  @Test
  void leadsASpoiltWeightBack() {
    Weights spoilt = defaults.with(Evidence.TITLE_WIDER_THAN_A_TITLE, 0.5);
    Weights fitted =
        new WeightFitter(seeds, List.of(Evidence.TITLE_WIDER_THAN_A_TITLE), log::add)
            .fit(spoilt, 3);
    assertThat(fitted.of(Evidence.TITLE_WIDER_THAN_A_TITLE)).isLessThan(0.5);
    assertThat(log).anyMatch(line -> line.startsWith("TITLE_WIDER_THAN_A_TITLE"));
  }

  @Test
  void leavesAWeightThatNoPageSpeaksAgainst() {
    Weights fitted =
        new WeightFitter(seeds, List.of(Evidence.HEADLINE_MARKUP), log::add).fit(defaults, 1);
    assertThat(fitted.of(Evidence.HEADLINE_MARKUP))
        .isEqualTo(defaults.of(Evidence.HEADLINE_MARKUP));
  }
}
