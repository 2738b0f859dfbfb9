package io.broadsheet.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.schemas.Coverage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is published in the end depends on the last version of each page, and on nothing else. */
class PageOrderTest {

  private static final String WITHDRAWN = "";

  /** Page {@code page} comes with {@code text} on a day, or is withdrawn. */
  record Event(String page, String day, String text) {}

  @Property(tries = 20)
  void endsInTheSameStateInAnyOrder(@ForAll("events") List<Event> events) {
    Map<String, Event> last = new TreeMap<>();
    events.forEach(event -> last.put(event.page(), event));

    assertThat(published(events)).isEqualTo(published(List.copyOf(last.values())));
  }

  @Provide
  Arbitrary<List<Event>> events() {
    Arbitrary<String> article =
        Combinators.combine(
                Arbitraries.of("港口开工", "学校招生"),
                Arbitraries.of("一", "一二", "二二三"),
                Arbitraries.of("", " 下1", " 下2", " 下3", " 上1", " 上2", " 下3 上1"))
            .as((headline, body, marks) -> headline + " " + body + marks);
    Arbitrary<String> text =
        article
            .list()
            .ofMaxSize(2)
            .uniqueElements(line -> line.substring(0, 4))
            .map(lines -> String.join("\n", lines));
    return Combinators.combine(
            Arbitraries.of("1", "2", "3"), Arbitraries.of("2024-05-06", "2024-05-07"), text)
        .as(Event::new)
        .list()
        .ofMinSize(2)
        .ofMaxSize(12);
  }

  private static Map<String, Object> published(List<Event> events) {
    try (var bench = new TopologyBench()) {
      long time = 1_000;
      for (Event event : events) {
        if (event.text().equals(WITHDRAWN)) {
          bench.withdraw(event.page(), time);
        } else {
          bench.publish(event.page(), event.day(), event.text(), time);
        }
        time += 1_000;
      }
      Map<String, Object> state = new TreeMap<>();
      bench.newest().forEach((id, record) -> state.put(id, record.value()));
      bench
          .coverage()
          .forEach(record -> state.put("coverage " + record.key(), counts(record.value())));
      return state.entrySet().stream()
          .filter(entry -> entry.getValue() != null)
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
  }

  private static Object counts(Coverage coverage) {
    return coverage == null
        ? null
        : List.of(
            coverage.getArticles(),
            coverage.getMentions(),
            new TreeSet<>(coverage.getArticleIds()));
  }
}
