package io.broadsheet.explorer.query;

import co.elastic.clients.elasticsearch._types.SortMode;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which of the articles found are shown.
 *
 * @param page from 1, at most 250
 * @param size articles on a page, 1 to 40
 * @param order what comes first
 */
public record Paging(int page, int size, Order order) {

  /** What came last, as a feed tells it. */
  public static final Paging LATEST = new Paging(1, 30, Order.LATEST);

  private static final int LAST = 250;
  private static final int MOST = 40;
  private static final int USUAL = 20;

  /** What comes first. */
  public enum Order {
    /** The best match, or the newest where nothing was typed. */
    BEST,
    NEWEST,
    OLDEST,
    /** What came or changed last. */
    LATEST,
    /** The largest amount of money named. */
    MONEY
  }

  /** The paging that {@code parameters} spell. */
  public static Paging of(QueryParameters parameters) {
    return new Paging(
        parameters.number("page", 1, 1, LAST),
        parameters.number("size", USUAL, 1, MOST),
        parameters.choice("order", Order.BEST));
  }

  /** How many articles come before. */
  public int from() {
    return (page - 1) * size;
  }

  /** How Elasticsearch shall sort. */
  public List<SortOptions> sort(FreeText text) {
    return switch (order) {
      case BEST -> text.isEmpty() ? byDay(SortOrder.Desc) : byScore();
      case NEWEST -> byDay(SortOrder.Desc);
      case OLDEST -> byDay(SortOrder.Asc);
      case LATEST -> byRevision();
      case MONEY -> byMoney();
    };
  }

  private static List<SortOptions> byScore() {
    return List.of(SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc))));
  }

  private static List<SortOptions> byRevision() {
    return List.of(
        SortOptions.of(sort -> sort.field(field -> field.field("revision").order(SortOrder.Desc))));
  }

  private static List<SortOptions> byMoney() {
    SortOptions money =
        SortOptions.of(
            sort ->
                sort.field(
                    field ->
                        field
                            .field("money")
                            .order(SortOrder.Desc)
                            .mode(SortMode.Max)
                            .missing("_last")));
    return Stream.concat(Stream.of(money), byDay(SortOrder.Desc).stream()).toList();
  }

  private static List<SortOptions> byDay(SortOrder order) {
    return List.of(
        SortOptions.of(
            sort -> sort.field(field -> field.field("day").order(order).missing("_last"))),
        SortOptions.of(sort -> sort.field(field -> field.field("id").order(SortOrder.Asc))));
  }
}
