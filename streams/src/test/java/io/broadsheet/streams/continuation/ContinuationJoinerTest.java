package io.broadsheet.streams.continuation;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.schemas.DateMention;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Entity;
import io.broadsheet.schemas.Mention;
import io.broadsheet.schemas.MentionRole;
import io.broadsheet.schemas.Part;
import io.broadsheet.schemas.Quantity;
import io.broadsheet.schemas.Range;
import io.broadsheet.schemas.Section;
import io.broadsheet.schemas.Segment;
import io.broadsheet.schemas.TrustedRecords;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContinuationJoinerTest {

  static {
    TrustedRecords.trust();
  }

  private final EnrichedArticle head = article("p1", "甲市于三月投资五元", "甲市", "三月", "五元");
  private final EnrichedArticle continuation = article("p2", "后来九月甲市又投资八元", "甲市", "九月", "八元");
  private final EnrichedArticle joined = ContinuationJoiner.join(head, continuation);

  @Test
  void keepsTheHeadAndAddsTheSectionsOfTheContinuation() {
    assertThat(joined.getId()).isEqualTo("p1/a");
    assertThat(joined.getJumpTo()).isEqualTo("2");
    assertThat(joined.getSections()).extracting(Section::getPageId).containsExactly("p1", "p2");
    assertThat(joined.getText()).isEqualTo("甲市于三月投资五元\n后来九月甲市又投资八元");
  }

  @Test
  void letsEveryFindingPointToTheSameWords() {
    assertThat(joined.getDates())
        .hasSize(2)
        .allSatisfy(d -> assertThat(cut(d.getStart(), d.getEnd())).isEqualTo(d.getText()));
    assertThat(joined.getQuantities())
        .hasSize(2)
        .allSatisfy(q -> assertThat(cut(q.getStart(), q.getEnd())).isEqualTo(q.getText()));
    assertThat(joined.getEntities().getFirst().getMentions())
        .hasSize(2)
        .allSatisfy(m -> assertThat(cut(m.getStart(), m.getEnd())).isEqualTo(m.getText()));
    assertThat(joined.getParts())
        .extracting(part -> cut(part.getStart(), part.getEnd()))
        .containsExactly(head.getText(), continuation.getText());
  }

  @Test
  void mergesEntitiesById() {
    assertThat(joined.getEntities()).extracting(Entity::getId).containsExactly("PLACE:甲市");
  }

  @Test
  void namesThePageOfSegmentsThatStandElsewhere() {
    assertThat(joined.getSegments()).extracting(Segment::getPageId).containsExactly(null, "p2");
    assertThat(joined.getSegments().getLast().getStart()).isEqualTo(head.getText().length() + 1);
    assertThat(joined.getSegments().getLast().getRawStart()).isEqualTo(100);
  }

  @Test
  void givesSpansAndRawRangesOfItsOwnPageOnly() {
    assertThat(joined.getSpans()).isEqualTo(head.getSpans());
    assertThat(joined.getDates().getFirst().getRaw()).isNotEmpty();
    assertThat(joined.getDates().getLast().getRaw()).isEmpty();
  }

  @Test
  void joinsAThirdPieceAsWell() {
    EnrichedArticle all = ContinuationJoiner.join(joined, article("p3", "丙", "丙", "丙", "丙"));

    assertThat(all.getSegments()).extracting(Segment::getPageId).containsExactly(null, "p2", "p3");
    assertThat(all.getEntities()).hasSize(2);
  }

  private String cut(int start, int end) {
    return joined.getText().substring(start, end);
  }

  private static EnrichedArticle article(
      String page, String text, String place, String date, String money) {
    int at = text.indexOf(place);
    var mention = new Mention(place, at, at + place.length(), raw(at, place), MentionRole.DATELINE);
    return EnrichedArticle.newBuilder()
        .setId(page + "/a")
        .setPageId(page)
        .setJumpTo("2")
        .setText(text)
        .setSections(List.of(new Section(null, page, List.of(text))))
        .setParts(List.of(new Part("paragraph", 0, text.length())))
        .setSegments(List.of(new Segment(0, 100, text.length(), null)))
        .setSpans(List.of(new Range(100, 100 + text.length())))
        .setEntities(
            List.of(
                Entity.newBuilder()
                    .setId("PLACE:" + place)
                    .setName(place)
                    .setMentions(List.of(mention))
                    .build()))
        .setDates(
            List.of(
                DateMention.newBuilder()
                    .setText(date)
                    .setStart(text.indexOf(date))
                    .setEnd(text.indexOf(date) + date.length())
                    .setRaw(raw(text.indexOf(date), date))
                    .build()))
        .setQuantities(
            List.of(
                Quantity.newBuilder()
                    .setText(money)
                    .setStart(text.indexOf(money))
                    .setEnd(text.indexOf(money) + money.length())
                    .setRaw(raw(text.indexOf(money), money))
                    .build()))
        .build();
  }

  private static List<Range> raw(int at, String words) {
    return List.of(new Range(100 + at, 100 + at + words.length()));
  }
}
