package io.broadsheet.text.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.time.GoldArticles;
import io.broadsheet.text.time.GoldArticles.GoldArticle;
import io.broadsheet.text.time.TimeFinder;
import io.broadsheet.text.time.value.TimeContext;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SeedQuantitiesTest {

  private static final double SQUARE_METRES_OF_MU = 10_000.0 / 15;
  private static final double METRES_OF_KM = 1000;
  private static final TimeFinder TIMES = TimeFinder.with(DataFiles.standard());
  private static final QuantityFinder FINDER = QuantityFinder.with(DataFiles.standard());

  static Stream<GoldArticle> articles() {
    return GoldArticles.all();
  }

  @ParameterizedTest
  @MethodSource("articles")
  void findsEveryMarkedQuantityWithItsValue(GoldArticle article) {
    List<FoundQuantity> found =
        FINDER.find(article.text(), TIMES.find(article.text(), TimeContext.unknown()));

    for (JsonNode marked : article.marked().get("quantities")) {
      assertThat(found)
          .as("%s in %s", marked, article)
          .anySatisfy(quantity -> assertThat(isMarked(quantity, marked)).isTrue());
    }
  }

  private static boolean isMarked(FoundQuantity quantity, JsonNode marked) {
    String unit = marked.get("unit").asText();
    double factor =
        switch (unit) {
          case "mu" -> SQUARE_METRES_OF_MU;
          case "km" -> METRES_OF_KM;
          default -> 1;
        };
    String ours = unit.equals("mu") ? "m2" : unit.equals("km") ? "m" : unit;
    double value = marked.get("value").asDouble() * factor;
    return quantity.text().equals(marked.get("text").asText())
        && quantity.unit().equals(ours)
        && Math.abs(quantity.value() - value) <= value * 1e-9
        && quantity.approximate() == marked.path("approximate").asBoolean();
  }
}
