package io.broadsheet.streams.enrich;

import io.broadsheet.schemas.DateMention;
import io.broadsheet.schemas.Entity;
import io.broadsheet.schemas.EntityType;
import io.broadsheet.schemas.Mention;
import io.broadsheet.schemas.Quantity;
import io.broadsheet.schemas.QuantityBound;
import io.broadsheet.streams.article.RawRanges;
import io.broadsheet.text.entity.value.EntityMention;
import io.broadsheet.text.entity.value.FoundEntity;
import io.broadsheet.text.entity.value.GeoPoint;
import io.broadsheet.text.quantity.FoundQuantity;
import io.broadsheet.text.time.value.TimeExpression;
import java.time.LocalDate;
import java.util.Locale;

/** Turns what was found in an article into the records of the contract. */
final class EnrichmentRecords {

  private final RawRanges places;
  private final MentionRoles roles;

  EnrichmentRecords(RawRanges places, MentionRoles roles) {
    this.places = places;
    this.roles = roles;
  }

  DateMention date(TimeExpression time) {
    return DateMention.newBuilder()
        .setText(time.text())
        .setStart(time.start())
        .setEnd(time.end())
        .setRaw(places.of(time.start(), time.end()))
        .setEdtf(time.edtf().orElse(null))
        .setFrom(time.from().map(LocalDate::toString).orElse(null))
        .setTo(time.to().map(LocalDate::toString).orElse(null))
        .setTime(time.time().orElse(null))
        .setBasis(time.basis().label())
        .build();
  }

  Entity entity(FoundEntity found) {
    return Entity.newBuilder()
        .setId(found.type().name() + ":" + found.name())
        .setType(EntityType.valueOf(found.type().name()))
        .setName(found.name())
        .setOffices(found.offices())
        .setMentions(found.mentions().stream().map(mention -> mention(found, mention)).toList())
        .setLatitude(found.location().map(GeoPoint::latitude).orElse(null))
        .setLongitude(found.location().map(GeoPoint::longitude).orElse(null))
        .setParents(found.parents())
        .setLevel(found.level().map(level -> level.name().toLowerCase(Locale.ROOT)).orElse(null))
        .build();
  }

  Quantity quantity(FoundQuantity found) {
    return Quantity.newBuilder()
        .setText(found.text())
        .setStart(found.start())
        .setEnd(found.end())
        .setRaw(places.of(found.start(), found.end()))
        .setValue(found.value())
        .setUnit(found.unit())
        .setApproximate(found.approximate())
        .setMeasures(found.measures().orElse(null))
        .setNoun(found.noun().orElse(null))
        .setBound(QuantityBound.valueOf(found.bound().name()))
        .build();
  }

  private Mention mention(FoundEntity entity, EntityMention mention) {
    return new Mention(
        mention.text(),
        mention.start(),
        mention.end(),
        places.of(mention.start(), mention.end()),
        roles.of(entity, mention));
  }
}
