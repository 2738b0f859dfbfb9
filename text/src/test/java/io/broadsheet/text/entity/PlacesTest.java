package io.broadsheet.text.entity;

import static io.broadsheet.text.entity.Finders.find;
import static io.broadsheet.text.entity.Finders.names;
import static io.broadsheet.text.entity.value.NamedEntityType.PLACE;
import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.entity.value.FoundEntity;
import io.broadsheet.text.entity.value.GeoPoint;
import org.junit.jupiter.api.Test;

class PlacesTest {

  @Test
  void aPlaceHasItsPointAndItsParents() {
    FoundEntity qingdao = find("青岛今天下雨。").getFirst();
    assertThat(qingdao.name()).isEqualTo("青岛市");
    assertThat(qingdao.location()).contains(new GeoPoint(36.07, 120.38));
    assertThat(qingdao.parents()).containsExactly("山东省", "中国");
  }

  @Test
  void placesInARowArePlacesOfTheirOwn() {
    assertThat(names("河南省民权县双塔乡的农民", PLACE)).containsExactly("河南省", "民权县", "双塔乡");
  }

  @Test
  void composesParksAndZones() {
    assertThat(names("青岛市氢能产业园和崂山风景区都在建设", PLACE)).containsExactly("青岛市氢能产业园", "崂山风景区");
  }

  @Test
  void lettersOfCountriesCountInPairsAndAfterVerbsOfGoing() {
    assertThat(names("中美关系良好，总统将访华。", PLACE)).containsExactly("中国", "美国");
    assertThat(names("他在会上说，美好的中心。", PLACE)).isEmpty();
  }

  @Test
  void aForeignNameWhereAPlaceStandsIsAPlace() {
    assertThat(names("地震发生在卡拉斯库尔附近。", PLACE)).containsExactly("卡拉斯库尔");
    assertThat(names("洪水淹没了卡拉斯库尔省。", PLACE)).containsExactly("卡拉斯库尔省");
  }
}
