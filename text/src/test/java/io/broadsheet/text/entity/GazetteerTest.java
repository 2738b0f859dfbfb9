package io.broadsheet.text.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.entity.gazetteer.Gazetteer;
import io.broadsheet.text.entity.gazetteer.GazetteerEntry;
import io.broadsheet.text.entity.value.GeoPoint;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {
  private static final Gazetteer GAZETTEER = Gazetteer.load(DataFiles.standard());

  @Test
  void coversAllProvincesAndPrefectures() {
    List<GazetteerEntry> chinese =
        GAZETTEER.entries().stream().filter(e -> e.parents().contains("中国")).toList();
    assertThat(chinese.stream().filter(GazetteerTest::isProvince)).hasSize(34);
    assertThat(chinese.stream().filter(GazetteerTest::isPrefecture))
        .hasSizeGreaterThanOrEqualTo(333);
  }

  private static boolean isProvince(GazetteerEntry entry) {
    return entry.parents().equals(List.of("中国")) && entry.name().matches("..+(省|市|自治区|特别行政区)");
  }

  private static boolean isPrefecture(GazetteerEntry entry) {
    return entry.parents().size() == 2 && entry.name().matches("..+(市|自治州|地区|盟|林区)");
  }

  @Test
  void everyPointOfChinaIsInItsBox() {
    assertThat(GAZETTEER.entries().stream().filter(e -> e.parents().contains("中国")))
        .allSatisfy(
            entry -> {
              GeoPoint point = entry.location().orElseThrow();
              assertThat(point.latitude()).isBetween(3.0, 54.0);
              assertThat(point.longitude()).isBetween(73.0, 136.0);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"市南区", "市北区", "李沧区", "崂山区", "城阳区", "即墨区", "黄岛区", "胶州市", "平度市", "莱西市"})
  void knowsTheDistrictsOfQingdao(String district) {
    assertThat(GAZETTEER.find(district).orElseThrow().parents())
        .containsExactly("青岛市", "山东省", "中国");
  }
}
