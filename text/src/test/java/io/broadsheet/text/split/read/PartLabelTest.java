package io.broadsheet.text.split.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartLabelTest {

  @Test
  void readsKindBeginAndTurnOfACode() {
    PartLabel label = PartLabel.parse("Hb+");
    assertThat(label.kind()).isEqualTo(PartKind.HEADLINE);
    assertThat(label.begins()).isTrue();
    assertThat(label.turn()).isEqualTo(Turn.OPENS);
    assertThat(PartLabel.parse("Bhr").turn()).isEqualTo(Turn.RETURNS);
    assertThat(PartLabel.parse("P").begins()).isFalse();
    assertThat(PartLabel.parse("F3").turn()).isEqualTo(Turn.STAYS);
  }
}
