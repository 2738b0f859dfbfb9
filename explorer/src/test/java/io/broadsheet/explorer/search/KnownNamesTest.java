package io.broadsheet.explorer.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.explorer.query.Facet;
import io.broadsheet.explorer.search.KnownNames.KnownName;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownNamesTest {

  private final KnownNames names =
      new KnownNames(
          List.of(
              KnownName.of(Facet.PERSON, new ValueCount("孙永红", 5)),
              KnownName.of(Facet.PERSON, new ValueCount("孙毅", 9)),
              KnownName.of(Facet.ORGANIZATION, new ValueCount("永红集团", 2))));

  @Test
  void suggestsByTheBeginningFirst() {
    assertThat(suggested("孙")).containsExactly("孙毅", "孙永红");
    assertThat(suggested("孫永")).containsExactly("孙永红");
    assertThat(suggested("永红")).containsExactly("永红集团", "孙永红");
  }

  @Test
  void suggestsByPinyinAndByInitials() {
    assertThat(suggested("sunyong")).containsExactly("孙永红");
    assertThat(suggested("Sun Yo")).containsExactly("孙永红");
    assertThat(suggested("syh")).containsExactly("孙永红");
  }

  @Test
  void knowsNamesByTheirWholePinyin() {
    assertThat(names.spelled("SunYonghong")).containsExactly("孙永红");
    assertThat(names.spelled("sunyong")).isEmpty();
    assertThat(names.spelled("sun")).isEmpty();
  }

  private List<String> suggested(String typed) {
    return names.suggest(typed, 5).stream().map(KnownName::name).toList();
  }
}
