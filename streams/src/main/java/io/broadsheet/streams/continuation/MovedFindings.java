package io.broadsheet.streams.continuation;

import io.broadsheet.schemas.DateMention;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Entity;
import io.broadsheet.schemas.Mention;
import io.broadsheet.schemas.Quantity;
import io.broadsheet.schemas.Range;
import java.util.List;

/**
 * What was found in a continuation, counted in the joined text. Raw ranges name no page and mean
 * the article's own, so those of another page are left out; the segments tell them.
 *
 * @param shift where the continuation starts in the joined text
 * @param samePage whether it stands on the page of its head
 */
record MovedFindings(int shift, boolean samePage) {

  List<DateMention> dates(List<DateMention> dates) {
    return dates.stream()
        .map(
            date ->
                DateMention.newBuilder(date)
                    .setStart(date.getStart() + shift)
                    .setEnd(date.getEnd() + shift)
                    .setRaw(raw(date.getRaw()))
                    .build())
        .toList();
  }

  List<Quantity> quantities(EnrichedArticle article) {
    return article.getQuantities().stream()
        .map(
            quantity ->
                Quantity.newBuilder(quantity)
                    .setStart(quantity.getStart() + shift)
                    .setEnd(quantity.getEnd() + shift)
                    .setRaw(raw(quantity.getRaw()))
                    .build())
        .toList();
  }

  List<Entity> entities(EnrichedArticle article) {
    return article.getEntities().stream()
        .map(
            entity ->
                Entity.newBuilder(entity)
                    .setMentions(entity.getMentions().stream().map(this::mention).toList())
                    .build())
        .toList();
  }

  private Mention mention(Mention mention) {
    return Mention.newBuilder(mention)
        .setStart(mention.getStart() + shift)
        .setEnd(mention.getEnd() + shift)
        .setRaw(raw(mention.getRaw()))
        .build();
  }

  private List<Range> raw(List<Range> ranges) {
    return samePage ? ranges : List.of();
  }
}
