package io.broadsheet.streams.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import io.broadsheet.schemas.Article;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Entity;
import io.broadsheet.schemas.Quantity;
import io.broadsheet.schemas.QuantityBound;
import io.broadsheet.schemas.RawIssue;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class ArticleEnricherTest {

  private static final StandardSteps STEPS = StandardSteps.with(Optional.empty());

  private static final String PAGE =
      """
      市重点项目集中签约

      本报11月14日讯 今天上午，市委书记王建国出席签约仪式并讲话。项目总投资约50亿元，占地400亩。

      教育工作会议召开

      本报讯 昨天，2023年全市教育工作会议召开，各校校长参加。
      """;

  @Test
  void takesOverEveryFieldThatBothRecordsHave() {
    Article article = articles(Optional.empty()).getFirst();
    EnrichedArticle enriched = STEPS.enricher().enrich(article);

    for (Schema.Field field : EnrichedArticle.getClassSchema().getFields()) {
      Schema.Field same = Article.getClassSchema().getField(field.name());
      if (same != null) {
        assertThat(enriched.get(field.pos())).as(field.name()).isEqualTo(article.get(same.pos()));
      }
    }
  }

  @Test
  void takesTheYearFromAnotherArticleOfThePage() {
    EnrichedArticle enriched = enriched(Optional.empty()).getFirst();

    assertThat(enriched.getDate().getEdtf()).isEqualTo("2023-11-14");
    assertThat(enriched.getDate().getSource()).isEqualTo("dateline");
    assertThat(enriched.getDay()).isEqualTo("2023-11-14");
  }

  @Test
  void countsAnArticleOnTheDayItWasPublished() {
    EnrichedArticle enriched = enriched(Optional.of("2023-11-15")).getFirst();

    assertThat(enriched.getDay()).isEqualTo("2023-11-15");
    assertThat(enriched.getDate().getSource()).isEqualTo("metadata");
  }

  @Test
  void findsPeopleWithTheirOfficesAndMoneyInYuan() {
    EnrichedArticle enriched = enriched(Optional.empty()).getFirst();

    assertThat(enriched.getEntities())
        .filteredOn(entity -> entity.getName().equals("王建国"))
        .singleElement()
        .extracting(Entity::getOffices)
        .isEqualTo(List.of("市委书记"));
    assertThat(enriched.getQuantities()).extracting(Quantity::getValue).contains(5_000_000_000.0);
  }

  @Test
  void saysHowANumberStandsToTheTrueOne() {
    List<Quantity> quantities = enriched(Optional.empty()).getFirst().getQuantities();

    assertThat(quantities)
        .filteredOn(quantity -> quantity.getUnit().equals("CNY"))
        .extracting(Quantity::getBound)
        .containsExactly(QuantityBound.ABOUT);
    assertThat(quantities)
        .filteredOn(quantity -> quantity.getUnit().equals("m2"))
        .extracting(Quantity::getBound)
        .containsExactly(QuantityBound.EXACT);
  }

  @Test
  void saysOfEveryMentionWhereItStandsOnThePage() {
    for (EnrichedArticle enriched : enriched(Optional.empty())) {
      for (Entity entity : enriched.getEntities()) {
        entity
            .getMentions()
            .forEach(
                mention -> {
                  var raw = mention.getRaw().getFirst();
                  assertThat(PAGE.substring(raw.getStart(), raw.getEnd()))
                      .isEqualTo(mention.getText());
                });
      }
    }
  }

  private static List<EnrichedArticle> enriched(Optional<String> date) {
    return articles(date).stream().map(STEPS.enricher()::enrich).toList();
  }

  private static List<Article> articles(Optional<String> date) {
    RawIssue issue =
        RawIssue.newBuilder().setIssueId("p").setText(PAGE).setDate(date.orElse(null)).build();
    return STEPS.splitter().split(issue).articles();
  }
}
