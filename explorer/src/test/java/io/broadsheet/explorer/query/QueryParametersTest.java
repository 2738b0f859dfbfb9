package io.broadsheet.explorer.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParametersTest {

  @Test
  void readsWhatIsThere() {
    var given =
        parameters("page=3", "from=2024-02-29", "undated=true", "money=5e8", "order=oldest");

    assertThat(given.number("page", 1, 1, 9)).isEqualTo(3);
    assertThat(given.day("from")).hasValue(LocalDate.of(2024, 2, 29));
    assertThat(given.flag("undated")).isTrue();
    assertThat(given.amount("money")).hasValue(5e8);
    assertThat(given.choice("order", Paging.Order.BEST)).isEqualTo(Paging.Order.OLDEST);
  }

  @Test
  void takesTheUsualWhereNothingIs() {
    var none = parameters();

    assertThat(none.text("q")).isEmpty();
    assertThat(none.number("page", 1, 1, 9)).isEqualTo(1);
    assertThat(none.day("from")).isEmpty();
    assertThat(none.flag("undated")).isFalse();
    assertThat(none.amount("money")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "10", "-1", "1.5", "x", "99999999999", "1e0", "٣٠"})
  void refusesNumbersOutOfRange(String number) {
    assertThatThrownBy(() -> parameters("page=" + number).number("page", 1, 1, 9))
        .isInstanceOf(BadParameterException.class)
        .hasMessage("The parameter page must be a whole number from 1 to 9.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2024-02-30", "2024", "24-02-01", "+99999-01-01", "-0001-01-01", "now-1d"})
  void refusesDaysThatAreNone(String day) {
    assertThatThrownBy(() -> parameters("from=" + day).day("from"))
        .hasMessageContaining("must be a day such as");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "-1", "Infinity", "much", "1e999"})
  void refusesAmountsThatAreNone(String amount) {
    assertThatThrownBy(() -> parameters("money=" + amount).amount("money"))
        .isInstanceOf(BadParameterException.class);
  }

  @Test
  void refusesTooMuch() {
    assertThatThrownBy(() -> parameters("q=" + "长".repeat(301)).text("q"))
        .hasMessageContaining("longer than 300");
    assertThatThrownBy(() -> parameters("id=" + "长".repeat(171)).id("id"))
        .hasMessageContaining("longer than 512 bytes");
    var many = IntStream.range(0, 11).mapToObj(i -> "person=" + i).toArray(String[]::new);
    assertThatThrownBy(() -> parameters(many).all("person")).hasMessageContaining("10 times");
    assertThatThrownBy(() -> parameters("q=a", "q=b").text("q"))
        .hasMessageContaining("more than once");
  }

  @Test
  void refusesAPeriodThatEndsBeforeItBegins() {
    assertThatThrownBy(() -> Criteria.of(parameters("from=2024-02-02", "to=2024-02-01")))
        .hasMessageContaining("must not be later than to");
  }

  @Test
  void refusesWordsThatAreNone() {
    assertThatThrownBy(() -> Criteria.of(parameters("q=！？"))).hasMessageContaining("no letter");
    assertThat(Criteria.of(parameters("q= ")).isOpen()).isTrue();
  }

  @Test
  void knowsEntitiesByTheirIds() {
    assertThat(EntityId.of(parameters("id=PERSON:孙永红"), "id"))
        .isEqualTo(new EntityId(Facet.PERSON, "孙永红"));
    for (String none : List.of("孙永红", "PERSON:", "TYPE:NEWS", "person:孙永红")) {
      assertThatThrownBy(() -> EntityId.of(parameters("id=" + none), "id"))
          .hasMessageContaining("id of an entity");
    }
  }

  static QueryParameters parameters(String... pairs) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    Arrays.stream(pairs)
        .map(pair -> pair.split("=", 2))
        .forEach(
            pair ->
                values.merge(
                    pair[0],
                    List.of(pair[1]),
                    (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream()).toList()));
    return new QueryParameters(values);
  }
}
