package io.broadsheet.local.explorer.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import io.broadsheet.local.explorer.query.ArticleQuery;
import io.broadsheet.local.explorer.query.Criteria;
import io.broadsheet.local.explorer.query.Facet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Who appears with whom.
 *
 * @param members the people and organizations named most, people first
 * @param pairs who shares articles, the closest first
 */
public record Company(List<Member> members, List<Pair> pairs) {

  private static final int PEOPLE = 24;
  private static final int ORGANIZATIONS = 16;
  private static final int MOST_PAIRS = 150;
  private static final List<Facet> KINDS = List.of(Facet.PERSON, Facet.ORGANIZATION);

  /** A person or an organization. */
  public record Member(String type, String name, long count) {}

  /**
   * Two members.
   *
   * @param one the place of the one among the members
   * @param other the place of the other, which is greater
   * @param count the articles that name both
   */
  public record Pair(int one, int other, long count) {}

  /** The company in the articles that meet {@code criteria}. */
  public static Company of(Library library, Criteria criteria) {
    List<Member> members = members(library, criteria);
    return members.isEmpty()
        ? new Company(List.of(), List.of())
        : new Company(members, pairs(library, criteria, members));
  }

  private static List<Member> members(Library library, Criteria criteria) {
    var top = Facets.top(library, criteria, KINDS, PEOPLE);
    var members = new ArrayList<Member>();
    for (Facet kind : KINDS) {
      top.get(kind.parameter()).stream()
          .limit(kind == Facet.PERSON ? PEOPLE : ORGANIZATIONS)
          .map(it -> new Member(kind.parameter(), it.name(), it.count()))
          .forEach(members::add);
    }
    return List.copyOf(members);
  }

  private static List<Pair> pairs(Library library, Criteria criteria, List<Member> members) {
    var buckets =
        library
            .search(request(library.articles(), criteria, members))
            .aggregations()
            .get("members")
            .filters()
            .buckets()
            .array();
    var pairs = new ArrayList<Pair>();
    for (int one = 0; one < buckets.size(); one++) {
      Map<String, Long> counts = new LinkedHashMap<>();
      for (Facet kind : KINDS) {
        var others = buckets.get(one).aggregations().get(kind.parameter());
        Aggregates.counted(others)
            .forEach(other -> counts.put(kind.parameter() + ":" + other.name(), other.count()));
      }
      for (int other = one + 1; other < members.size(); other++) {
        long count = counts.getOrDefault(key(members.get(other)), 0L);
        if (count > 0) {
          pairs.add(new Pair(one, other, count));
        }
      }
    }
    return pairs.stream()
        .sorted((a, b) -> Long.compare(b.count(), a.count()))
        .limit(MOST_PAIRS)
        .toList();
  }

  static SearchRequest request(String alias, Criteria criteria, List<Member> members) {
    List<Query> queries =
        members.stream()
            .map(member -> ArticleQuery.any(field(member.type()), List.of(member.name())))
            .toList();
    return SearchRequest.of(
        request ->
            request
                .index(alias)
                .size(0)
                .query(ArticleQuery.of(criteria))
                .aggregations(
                    "members",
                    a -> {
                      var each = a.filters(filters -> filters.filters(f -> f.array(queries)));
                      KINDS.forEach(
                          kind ->
                              each.aggregations(
                                  kind.parameter(),
                                  Aggregates.only(kind.field(), names(members, kind))));
                      return each;
                    }));
  }

  private static List<String> names(List<Member> members, Facet kind) {
    return IntStream.range(0, members.size())
        .mapToObj(members::get)
        .filter(member -> member.type().equals(kind.parameter()))
        .map(Member::name)
        .toList();
  }

  private static String field(String type) {
    return type.equals(Facet.PERSON.parameter())
        ? Facet.PERSON.field()
        : Facet.ORGANIZATION.field();
  }

  private static String key(Member member) {
    return member.type() + ":" + member.name();
  }
}
