package io.broadsheet.text.time;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.broadsheet.text.data.DataFiles;
import io.broadsheet.text.time.GoldArticles.GoldArticle;
import io.broadsheet.text.time.value.KnownDates;
import io.broadsheet.text.time.value.NamedYear;
import io.broadsheet.text.time.value.TimeContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SeedDatesTest {

  private static final TimeFinder FINDER = TimeFinder.with(DataFiles.standard());

  static Stream<GoldArticle> articles() {
    return GoldArticles.all();
  }

  @ParameterizedTest
  @MethodSource("articles")
  void findsEveryMarkedDateWithItsValue(GoldArticle article) {
    Optional<Integer> pageYear =
        KnownDates.yearOf(
            FINDER.years(article.page().replace("\n", "")).stream().map(NamedYear::year).toList());
    TimeContext context = new KnownDates(Optional.empty(), Optional.empty(), pageYear).context();

    List<String> found = new ArrayList<>();
    FINDER
        .find(article.text(), context)
        .forEach(date -> found.add(date.text() + " = " + date.edtf().orElse("null")));

    List<String> marked = new ArrayList<>();
    for (JsonNode date : article.marked().get("dates")) {
      marked.add(date.get("text").asText() + " = " + date.get("edtf").asText("null"));
    }
    assertThat(found).containsAll(marked);
  }
}
