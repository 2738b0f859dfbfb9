package io.broadsheet.explorer.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AssociationTest {

  @Test
  void isNothingByChance() {
    assertThat(new Association(10, 100, 100, 1_000).logLikelihood()).isZero();
    assertThat(new Association(1, 100, 100, 1_000).logLikelihood()).isZero();
    assertThat(new Association(0, 0, 0, 0).logLikelihood()).isZero();
  }

  @Test
  void countsWhatIsRareAndTogetherForMoreThanWhatIsEverywhere() {
    double rare = new Association(9, 10, 10, 1_000).logLikelihood();
    double common = new Association(520, 700, 700, 1_000).logLikelihood();

    assertThat(rare).isGreaterThan(common);
  }

  @Test
  void isTwiceTheSumOfObservedByExpected() {
    double expected = 2 * (4 * Math.log(4 * 8 / 16.0) + 4 * Math.log(4 * 8 / 16.0));
    assertThat(new Association(4, 4, 4, 8).logLikelihood()).isCloseTo(expected, within(1e-9));
  }
}
