package io.broadsheet.lab.explorer;

import io.broadsheet.schemas.ArticleDate;
import io.broadsheet.schemas.ArticleType;
import io.broadsheet.schemas.DateMention;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Entity;
import io.broadsheet.schemas.EntityType;
import io.broadsheet.schemas.Mention;
import io.broadsheet.schemas.MentionRole;
import io.broadsheet.schemas.Part;
import io.broadsheet.schemas.Quantity;
import io.broadsheet.schemas.QuantityBound;
import io.broadsheet.schemas.Range;
import io.broadsheet.schemas.RawIssue;
import io.broadsheet.schemas.Section;
import io.broadsheet.schemas.TrustedRecords;
import java.util.Arrays;
import java.util.List;

/** A page whose every text tries to become markup or script. */
final class HostilePage {

  static final String SCRIPT = "<script>window.harmed=1</script>";
  static final String IMAGE = "\"><img src=x onerror=\"window.harmed=1\">";
  static final String HEADLINE = SCRIPT + "标题" + IMAGE;
  static final String PERSON = "张三" + IMAGE;
  static final String ID = "恶意报/2024-02-30<b>/2'\"&#x27;/0123456789ab";
  static final String ISSUE = "恶意报/2024-02-30<b>/2'\"";

  private static final String BODY = PERSON + "在" + SCRIPT + "投资5亿元，" + "javascript:alert(1)。";
  private static final String RAW = HEADLINE + "\n\n" + BODY + "\n\n" + IMAGE + "\n";

  static {
    TrustedRecords.trust();
  }

  private HostilePage() {}

  static RawIssue issue() {
    return new RawIssue(
        ISSUE,
        SCRIPT,
        "恶意报" + IMAGE,
        null,
        SCRIPT,
        RAW,
        "0".repeat(64),
        "UTF-8",
        (long) RAW.length());
  }

  static EnrichedArticle article() {
    String text = HEADLINE + "\n" + BODY;
    int body = HEADLINE.length() + 1;
    int amount = text.indexOf("5亿元");
    return EnrichedArticle.newBuilder()
        .setId(ID)
        .setIssueId(ISSUE)
        .setPageId(ISSUE)
        .setPage(SCRIPT)
        .setNewspaper("恶意报" + IMAGE)
        .setType(ArticleType.NEWS)
        .setHeadline(HEADLINE)
        .setKicker(IMAGE)
        .setDeck(SCRIPT)
        .setText(text)
        .setParts(
            List.of(
                new Part("headline", 0, HEADLINE.length()),
                new Part("paragraph", body, text.length())))
        .setSections(List.of(new Section(null, ISSUE, List.of(BODY))))
        .setSpans(
            List.of(
                new Range(0, HEADLINE.length()),
                new Range(HEADLINE.length() + 2, HEADLINE.length() + 2 + BODY.length())))
        .setConfidence(0.2)
        .setDate(new ArticleDate(SCRIPT, IMAGE))
        .setDates(
            List.of(
                new DateMention(
                    SCRIPT, body, body + 3, List.of(), IMAGE, null, null, SCRIPT, IMAGE)))
        .setEntities(
            Arrays.stream(EntityType.values())
                .filter(type -> type != EntityType.UNKNOWN)
                .map(type -> entity(type, body))
                .toList())
        .setQuantities(
            List.of(
                new Quantity(
                    IMAGE,
                    amount,
                    amount + 4,
                    List.of(),
                    5e8,
                    SCRIPT,
                    true,
                    IMAGE,
                    SCRIPT,
                    QuantityBound.AT_LEAST)))
        .setKeywords(List.of(SCRIPT, IMAGE))
        .build();
  }

  private static Entity entity(EntityType type, int at) {
    String name = type == EntityType.PERSON ? PERSON : type + IMAGE;
    boolean isPlace = type == EntityType.PLACE;
    return new Entity(
        type + ":" + name,
        type,
        name,
        List.of(SCRIPT),
        List.of(new Mention(PERSON, at, at + PERSON.length(), List.of(), MentionRole.BODY)),
        isPlace ? 36.0 : null,
        isPlace ? 120.0 : null,
        List.of(IMAGE),
        isPlace ? IMAGE : null);
  }
}
