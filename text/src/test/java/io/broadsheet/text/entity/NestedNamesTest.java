package io.broadsheet.text.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NestedNamesTest {

  @Test
  void tellsThePlacesThatOrganizationsAreNamedAfter() {
    assertThat(nested("中共徐州市鼓楼区委书记到济南市人民医院调研。")).contains("徐州市", "鼓楼区", "济南市");
  }

  @Test
  void tellsWhomADoctrineIsCalledAfter() {
    assertThat(nested("习近平新时代中国特色社会主义思想深入人心。")).containsExactly("习近平");
  }

  @Test
  void findsNothingInPlainPlacesAndPeople() {
    assertThat(nested("周大明在徐州市参观。")).isEmpty();
  }

  private static List<String> nested(String text) {
    return Finders.FINDER.nested(text).stream().map(name -> name.in(text)).toList();
  }
}
