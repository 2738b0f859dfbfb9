package io.broadsheet.explorer.query;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.broadsheet.explorer.query.FreeText.Clause;
import io.broadsheet.explorer.query.FreeText.Term;
import java.util.List;
import java.util.Map;

/** Free text as queries: each term in both scripts. */
public final class TextQuery {

  /** The text of an article holds all its parts; these say how much more a part counts. */
  private static final Map<String, Float> PARTS = Map.of("headline", 4f, "kicker", 2f, "deck", 2f);

  private static final float CLOSE_TOGETHER = 2f;

  private TextQuery() {}

  /** Adds what {@code text} asks for. */
  static BoolQuery.Builder into(BoolQuery.Builder bool, FreeText text) {
    for (Clause clause : text.clauses()) {
      Query wanted = any(clause.terms().stream().map(term -> in(term, 1f)).toList());
      if (clause.excluded()) {
        bool.mustNot(wanted);
      } else {
        bool.must(wanted);
        clause.terms().stream()
            .filter(term -> term.scope() == Scope.ANYWHERE)
            .forEach(term -> favour(bool, term));
      }
    }
    return bool;
  }

  /** Documents with any of what {@code text} asks for: what is marked where one is shown. */
  public static Query marks(FreeText text) {
    return any(
        text.clauses().stream()
            .filter(clause -> !clause.excluded())
            .flatMap(clause -> clause.terms().stream())
            .map(term -> in("text", term, 1f))
            .toList());
  }

  private static void favour(BoolQuery.Builder bool, Term term) {
    PARTS.forEach((part, boost) -> bool.should(in(part, term, boost)));
    bool.should(in("text", new Term(term.text(), term.scope(), true, 0), CLOSE_TOGETHER));
  }

  private static Query in(Term term, float boost) {
    return term.scope().isText()
        ? in(term.scope().field(), term, boost)
        : names(term.scope().field(), term);
  }

  private static Query names(String field, Term term) {
    List<FieldValue> names = Scripts.variants(term.text()).stream().map(FieldValue::of).toList();
    return Query.of(
        query -> query.terms(terms -> terms.field(field).terms(list -> list.value(names))));
  }

  private static Query in(String field, Term term, float boost) {
    return any(
        Scripts.variants(term.text()).stream().map(text -> in(field, term, text, boost)).toList());
  }

  private static Query in(String field, Term term, String text, float boost) {
    if (term.isOneCharacter() && !term.exact()) {
      return Query.of(
          query ->
              query.prefix(prefix -> prefix.field(field).value(Scripts.folded(text)).boost(boost)));
    }
    return Query.of(
        query ->
            term.exact()
                ? query.matchPhrase(
                    match -> match.field(field).query(text).slop(term.apart()).boost(boost))
                : query.match(
                    match -> match.field(field).query(text).operator(Operator.And).boost(boost)));
  }

  private static Query any(List<Query> queries) {
    return queries.size() == 1
        ? queries.getFirst()
        : Query.of(query -> query.disMax(best -> best.queries(queries)));
  }
}
