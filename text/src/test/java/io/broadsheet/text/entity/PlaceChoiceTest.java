package io.broadsheet.text.entity;

import static io.broadsheet.text.entity.Finders.entity;
import static io.broadsheet.text.entity.Finders.find;
import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.text.entity.value.FoundEntity;
import io.broadsheet.text.entity.value.PlaceLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceChoiceTest {

  @ParameterizedTest
  @CsvSource({"徐州市,江苏省", "南京市,江苏省", "福州市,福建省", "开封市,河南省"})
  void theCityBeforeADistrictSaysWhichOneIsMeant(String city, String province) {
    assertThat(place("记者从" + city + "鼓楼区获悉", "鼓楼区").parents())
        .containsExactly(city, province, "中国");
  }

  @Test
  void aCityThatTheArticleNamesSaysWhichDistrictIsMeant() {
    assertThat(place("徐州市召开会议。\n会后，鼓楼区作了部署。", "鼓楼区").parents()).contains("徐州市");
    assertThat(place("徐州召开会议。会后，鼓楼区作了部署。", "鼓楼区").parents()).contains("徐州市");
  }

  @Test
  void theCityBeforeWinsOverOthersInTheArticle() {
    assertThat(place("南京市来的客人到徐州市鼓楼区参观。", "鼓楼区").parents()).contains("徐州市");
  }

  @Test
  void aDistrictOfAnyCityIsNowhere() {
    FoundEntity district = place("鼓楼区召开会议。", "鼓楼区");
    assertThat(district.location()).isEmpty();
    assertThat(district.parents()).isEmpty();
  }

  @Test
  void twoCitiesOfTheArticleLeaveItsDistrictOpen() {
    assertThat(place("南京市和徐州市的代表来了。\n鼓楼区也派人参加。", "鼓楼区").location()).isEmpty();
  }

  @Test
  void theFarLargerCityIsMeantWhateverCountryIsNamed() {
    assertThat(place("加拿大代表团抵达悉尼。", "悉尼").parents()).containsExactly("澳大利亚");
    assertThat(place("会议在伦敦举行。", "伦敦").parents()).containsExactly("英国");
  }

  @Test
  void theCountryBesideASmallerCitySaysThatItIsMeant() {
    assertThat(place("加拿大的伦敦发生车祸。", "伦敦").parents()).containsExactly("加拿大");
  }

  @Test
  void levelsTellCountriesFromTowns() {
    assertThat(place("访问法国期间", "法国").level()).contains(PlaceLevel.COUNTRY);
    assertThat(place("贵州省大方县的农民", "大方县").level()).contains(PlaceLevel.COUNTY);
    assertThat(place("长江水位上涨", "长江").level()).contains(PlaceLevel.WATER);
    assertThat(place("会议在悉尼举行", "悉尼").level()).contains(PlaceLevel.CITY);
  }

  @Test
  void wordsThatAreAlsoCountiesStayWords() {
    assertThat(find("他为人大方，做事周到。")).isEmpty();
  }

  private static FoundEntity place(String text, String name) {
    return entity(find(text), name).orElseThrow();
  }
}
