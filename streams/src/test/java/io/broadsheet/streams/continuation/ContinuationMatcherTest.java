package io.broadsheet.streams.continuation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContinuationMatcherTest {

  @Test
  void joinsPiecesWhoseMarksPointAtEachOther() {
    assertThat(chains(head("h", "1", "2"), continuation("c", "2", "1")))
        .containsExactly(List.of("h", "c"));
  }

  @Test
  void joinsNothingWhenOneMarkPointsElsewhere() {
    assertThat(chains(head("h", "1", "2"), continuation("c", "2", "3")))
        .containsExactly(List.of("c"), List.of("h"));
    assertThat(chains(head("h", "1", "3"), continuation("c", "2", "1")))
        .containsExactly(List.of("c"), List.of("h"));
  }

  @Test
  void joinsNothingWhenHeadlinesHaveNothingInCommonAndNamesNeither() {
    assertThat(
            chains(
                head("h", "1", "2", "港口开工建设", "PERSON:甲"),
                continuation("c", "2", "1", "学校招收新生", "PERSON:乙")))
        .containsExactly(List.of("c"), List.of("h"));
  }

  @Test
  void tellsTwoJumpsToTheSamePageApartByHeadline() {
    assertThat(
            chains(
                head("h1", "1", "2", "港口开工建设"),
                head("h2", "1", "2", "学校招收新生"),
                continuation("c1", "2", "1", "学校招收新生"),
                continuation("c2", "2", "1", "港口开工")))
        .containsExactly(List.of("h1", "c2"), List.of("h2", "c1"));
  }

  @Test
  void tellsTwoJumpsToTheSamePageApartByNames() {
    assertThat(
            chains(
                head("h1", "1", "2", "", "PERSON:甲", "PLACE:丙"),
                head("h2", "1", "2", "", "PERSON:乙", "PLACE:丁"),
                continuation("c1", "2", "1", "", "PERSON:乙", "PLACE:丁"),
                continuation("c2", "2", "1", "", "PERSON:甲", "PLACE:戊")))
        .containsExactly(List.of("h1", "c2"), List.of("h2", "c1"));
  }

  @Test
  void pairsPiecesThatNothingTellsApartInTheOrderOfTheirIds() {
    List<Piece> pieces =
        new ArrayList<>(
            List.of(
                head("h1", "1", "2"),
                head("h2", "1", "2"),
                head("h3", "1", "2"),
                continuation("c1", "2", "1"),
                continuation("c2", "2", "1"),
                continuation("c3", "2", "1")));
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(pieces, new Random(seed));
      assertThat(chains(pieces.toArray(Piece[]::new)))
          .containsExactly(List.of("h1", "c1"), List.of("h2", "c2"), List.of("h3", "c3"));
    }
  }

  @Test
  void followsAnArticleOverThreePages() {
    Piece middle =
        new Piece("m", Optional.of("2"), Optional.of("3"), Optional.of("1"), "", Set.of());

    assertThat(chains(middle, head("h", "1", "2"), continuation("c", "3", "2")))
        .containsExactly(List.of("h", "m", "c"));
  }

  @Test
  void believesNoMarksThatLeadAroundInACircle() {
    Piece one = new Piece("1", Optional.of("1"), Optional.of("2"), Optional.of("2"), "", Set.of());
    Piece two = new Piece("2", Optional.of("2"), Optional.of("1"), Optional.of("1"), "", Set.of());

    assertThat(chains(one, two)).containsExactly(List.of("1"), List.of("2"));
  }

  @Test
  void comparesPagesByLetterAndNumber() {
    assertThat(chains(head("h", "A1", "A02"), continuation("c", "A2", "A01"))).hasSize(1);
    assertThat(chains(head("h", "A01", "A02"), continuation("c", "B02", "A01"))).hasSize(2);
  }

  @Test
  void wantsMoreThanMarksWhenAPageIsUnknown() {
    var unmarked =
        new Piece("c", Optional.empty(), Optional.empty(), Optional.of("1"), "", Set.of());
    var alike =
        new Piece("c", Optional.empty(), Optional.empty(), Optional.of("1"), "港口开工", Set.of());

    assertThat(chains(head("h", "1", "2", "港口开工"), unmarked)).hasSize(2);
    assertThat(chains(head("h", "1", "2", "港口开工"), alike)).hasSize(1);
  }

  private static List<List<String>> chains(Piece... pieces) {
    return ContinuationMatcher.chains(List.of(pieces)).stream()
        .map(chain -> chain.stream().map(Piece::id).toList())
        .toList();
  }

  private static Piece head(String id, String page, String jumpTo) {
    return head(id, page, jumpTo, "");
  }

  private static Piece head(
      String id, String page, String jumpTo, String headline, String... names) {
    return new Piece(
        id, Optional.of(page), Optional.of(jumpTo), Optional.empty(), headline, Set.of(names));
  }

  private static Piece continuation(String id, String page, String from) {
    return continuation(id, page, from, "");
  }

  private static Piece continuation(
      String id, String page, String from, String headline, String... names) {
    return new Piece(
        id, Optional.of(page), Optional.empty(), Optional.of(from), headline, Set.of(names));
  }
}
