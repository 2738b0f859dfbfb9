package io.broadsheet.text.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.broadsheet.text.evaluate.PageScorer.Judged;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  @Test
  void findsNoErrorWhereHalfOfThoseThatSayAHalfAreRight() {
    List<Judged> judged = List.of(new Judged(0.5, true), new Judged(0.5, false));
    assertThat(Calibration.of(judged).error()).isZero();
  }

  @Test
  void findsTheDistanceOfConfidenceFromTruth() {
    List<Judged> judged = List.of(new Judged(0.9, false), new Judged(0.1, false));
    assertThat(Calibration.of(judged).error()).isEqualTo(0.5, within(1e-9));
  }
}
