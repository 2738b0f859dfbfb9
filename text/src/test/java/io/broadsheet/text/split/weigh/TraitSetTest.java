package io.broadsheet.text.split.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TraitSetTest {

  private enum Shade {
    LIGHT,
    MIDDLE,
    DARK
  }

  @Test
  void hasTheTraitsThatItIsMadeOfAndNoOther() {
    TraitSet<Shade> traits = TraitSet.of(Set.of(Shade.LIGHT, Shade.DARK));
    assertThat(traits.has(Shade.LIGHT)).isTrue();
    assertThat(traits.has(Shade.MIDDLE)).isFalse();
    assertThat(traits.has(Shade.DARK)).isTrue();
  }

  @Test
  void staysAsItIsWhenItsOriginChanges() {
    Set<Shade> origin = EnumSet.of(Shade.LIGHT);
    TraitSet<Shade> traits = TraitSet.of(origin);
    origin.add(Shade.DARK);
    assertThat(traits.has(Shade.DARK)).isFalse();
  }
}
