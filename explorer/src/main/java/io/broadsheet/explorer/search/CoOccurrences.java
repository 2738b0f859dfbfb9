package io.broadsheet.explorer.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import io.broadsheet.explorer.query.ArticleQuery;
import io.broadsheet.explorer.query.Criteria;
import io.broadsheet.explorer.query.Facet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who appears with whom.
 *
 * @param members the people and organizations named most, people first
 * @param pairs who shares articles, the most surprising first
 */
public record CoOccurrences(List<Member> members, List<Pair> pairs) {

  private static final int PEOPLE = 24;
  private static final int ORGANIZATIONS = 16;
  private static final int MOST_PAIRS = 150;
  private static final String MEMBERS = "members";
  private static final List<Facet> KINDS = List.of(Facet.PERSON, Facet.ORGANIZATION);

  /** A person or an organization. */
  public record Member(String type, String name, long count) {}

  /**
   * Two members.
   *
   * @param one the place of the one among the members
   * @param other the place of the other, which is greater
   * @param count the articles that name both
   * @param surprise how much more often they are named together than by chance, from 0
   */
  public record Pair(int one, int other, long count, double surprise) {}

  /** The connections in the articles that meet {@code criteria}. */
  public static CoOccurrences of(SearchIndices indices, Criteria criteria) {
    List<Member> members = members(indices, criteria);
    return members.isEmpty()
        ? new CoOccurrences(List.of(), List.of())
        : new CoOccurrences(members, pairs(indices, criteria, members));
  }

  private static List<Member> members(SearchIndices indices, Criteria criteria) {
    var top = Facets.top(indices, criteria, KINDS, PEOPLE);
    var members = new ArrayList<Member>();
    for (Facet kind : KINDS) {
      top.get(kind.parameter()).stream()
          .limit(kind == Facet.PERSON ? PEOPLE : ORGANIZATIONS)
          .map(it -> new Member(kind.parameter(), it.name(), it.count()))
          .forEach(members::add);
    }
    return List.copyOf(members);
  }

  private static List<Pair> pairs(SearchIndices indices, Criteria criteria, List<Member> members) {
    var answers = indices.searchAll(request(indices.articles(), criteria, members));
    Map<Member, Integer> places = places(members);
    TotalHits total = answers.getFirst().hits().total();
    long all = total == null ? 0 : total.value();
    List<Facet> kinds = kinds(members);
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < kinds.size(); i++) {
      var aggregations = answers.get(i).aggregations();
      for (StringTermsBucket one : Aggregates.buckets(aggregations.get(MEMBERS))) {
        int place = place(places, kinds.get(i), one.key().stringValue());
        for (Facet kind : kinds.subList(i, kinds.size())) {
          Aggregates.counted(one.aggregations().get(kind.parameter())).stream()
              .filter(it -> place < place(places, kind, it.name()))
              .map(
                  it ->
                      pair(
                          members,
                          new int[] {place, place(places, kind, it.name())},
                          it.count(),
                          all))
              .forEach(pairs::add);
        }
      }
    }
    return pairs.stream()
        .sorted(
            Comparator.comparingDouble(Pair::surprise).thenComparingLong(Pair::count).reversed())
        .limit(MOST_PAIRS)
        .toList();
  }

  private static Pair pair(List<Member> members, int[] two, long both, long all) {
    var table =
        new Association(both, members.get(two[0]).count(), members.get(two[1]).count(), all);
    return new Pair(two[0], two[1], both, Math.round(table.logLikelihood() * 100) / 100.0);
  }

  /**
   * A search for each kind, which Elasticsearch runs at the same time; each counts its members with
   * those of its own and of later kinds, since the others have counted them already.
   */
  static MsearchRequest request(String alias, Criteria criteria, List<Member> members) {
    List<Facet> kinds = kinds(members);
    return MsearchRequest.of(
        request -> {
          request.index(alias);
          for (int i = 0; i < kinds.size(); i++) {
            Aggregation counted = counted(members, kinds.get(i), kinds.subList(i, kinds.size()));
            request.searches(
                search ->
                    search
                        .header(header -> header)
                        .body(
                            body ->
                                body.size(0)
                                    .trackTotalHits(total -> total.enabled(true))
                                    .query(ArticleQuery.of(criteria))
                                    .aggregations(MEMBERS, counted)));
          }
          return request;
        });
  }

  private static Aggregation counted(List<Member> members, Facet kind, List<Facet> others) {
    Map<String, Aggregation> subs = new LinkedHashMap<>();
    others.forEach(
        other ->
            subs.put(other.parameter(), Aggregates.only(other.field(), names(members, other))));
    return Aggregates.only(kind.field(), names(members, kind), subs);
  }

  private static List<Facet> kinds(List<Member> members) {
    return KINDS.stream().filter(kind -> !names(members, kind).isEmpty()).toList();
  }

  private static List<String> names(List<Member> members, Facet kind) {
    return members.stream()
        .filter(member -> member.type().equals(kind.parameter()))
        .map(Member::name)
        .toList();
  }

  private static Map<Member, Integer> places(List<Member> members) {
    Map<Member, Integer> places = new HashMap<>();
    for (int place = 0; place < members.size(); place++) {
      Member member = members.get(place);
      places.put(new Member(member.type(), member.name(), 0), place);
    }
    return places;
  }

  private static int place(Map<Member, Integer> places, Facet kind, String name) {
    return places.get(new Member(kind.parameter(), name, 0));
  }
}
