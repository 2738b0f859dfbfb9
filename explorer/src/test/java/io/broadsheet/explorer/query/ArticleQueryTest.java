package io.broadsheet.explorer.query;

import static io.broadsheet.explorer.query.QueryParametersTest.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import org.junit.jupiter.api.Test;

class ArticleQueryTest {

  @Test
  void meansAllArticlesWithoutCriteria() {
    assertThat(of().isMatchAll()).isTrue();
  }

  @Test
  void wantsEveryBigramOfAWordAndPrefersItWhole() {
    BoolQuery query = of("q=新区").bool();

    assertThat(query.must()).hasSize(1);
    assertThat(query.must().getFirst().match().operator().jsonValue()).isEqualTo("and");
    assertThat(query.should())
        .extracting(
            q -> q.isMatchPhrase() ? "phrase " + q.matchPhrase().field() : q.match().field())
        .containsExactlyInAnyOrder("headline", "kicker", "deck", "phrase text");
  }

  @Test
  void wantsAPhraseAsItStands() {
    assertThat(of("q=\"开工仪式\"").bool().must().getFirst().isMatchPhrase()).isTrue();
  }

  @Test
  void findsOneCharacterAsTheBeginningOfABigram() {
    assertThat(of("q=港").bool().must().getFirst().prefix().value()).isEqualTo("港");
  }

  @Test
  void leavesOutWhatIsExcluded() {
    BoolQuery query = of("q=-港口").bool();
    assertThat(query.must()).isEmpty();
    assertThat(query.mustNot()).hasSize(1);
  }

  @Test
  void wantsEveryNameButAnyType() {
    BoolQuery query = of("person=甲", "person=乙", "type=NEWS", "type=BRIEF").bool();

    assertThat(query.filter())
        .extracting(filter -> filter.terms().field() + " " + filter.terms().terms().value().size())
        .containsExactly("people 1", "people 1", "type 2");
  }

  @Test
  void countsFiltersWithoutScoring() {
    BoolQuery query =
        of("from=2024-01-01", "mentioned-to=2024-01-01", "money=1", "undated=true", "doubtful=true")
            .bool();
    assertThat(query.filter()).hasSize(5);
    assertThat(query.must()).isEmpty();
  }

  private static Query of(String... pairs) {
    return ArticleQuery.of(Criteria.of(parameters(pairs)));
  }
}
