package io.broadsheet.text.split.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RarityTest {

  @Test
  void givesCommonPairsLessThanRareOnes() {
    Rarity rarity = Rarity.standard();
    assertThat(rarity.of(pair("发展"))).isLessThan(rarity.of(pair("铁路"))).isGreaterThan(0);
    assertThat(rarity.of(pair("铁路"))).isLessThan(rarity.of(pair("榫卯")));
    assertThat(rarity.of(pair("榫卯"))).isEqualTo(1);
  }

  private static int pair(String two) {
    return (two.charAt(0) << 16) | two.charAt(1);
  }
}
