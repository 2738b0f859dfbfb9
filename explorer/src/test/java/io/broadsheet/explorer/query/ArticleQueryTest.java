package io.broadsheet.explorer.query;

import static io.broadsheet.explorer.query.QueryParametersTest.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
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
    assertThat(inBothScripts(query.must().getFirst()))
        .allSatisfy(q -> assertThat(q.match().operator().jsonValue()).isEqualTo("and"))
        .extracting(q -> q.match().query().stringValue())
        .containsExactly("新区", "新區");
    assertThat(query.should())
        .extracting(q -> inBothScripts(q).getFirst())
        .extracting(
            q -> q.isMatchPhrase() ? "phrase " + q.matchPhrase().field() : q.match().field())
        .containsExactlyInAnyOrder("headline", "kicker", "deck", "phrase text");
  }

  @Test
  void wantsAPhraseAsItStands() {
    assertThat(inBothScripts(of("q=\"开工仪式\"~2").bool().must().getFirst()))
        .allSatisfy(q -> assertThat(q.matchPhrase().slop()).isEqualTo(2));
  }

  @Test
  void findsOneCharacterAsTheBeginningOfABigram() {
    assertThat(of("q=港").bool().must().getFirst().prefix().value()).isEqualTo("港");
    assertThat(of("q=Ｋ").bool().must().getFirst().prefix().value()).isEqualTo("k");
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

  private static List<Query> inBothScripts(Query query) {
    return query.disMax().queries();
  }

  private static Query of(String... pairs) {
    return ArticleQuery.of(Criteria.of(parameters(pairs)));
  }
}
