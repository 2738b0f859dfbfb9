package io.broadsheet.streams.enrich;

import io.broadsheet.schemas.Article;
import io.broadsheet.schemas.Caption;
import io.broadsheet.schemas.Dateline;
import io.broadsheet.schemas.MentionRole;
import io.broadsheet.schemas.Part;
import io.broadsheet.schemas.Reporter;
import io.broadsheet.text.entity.value.EntityMention;
import io.broadsheet.text.entity.value.FoundEntity;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells what an article is about from who wrote, photographed and sent it. The byline's people stay
 * its authors wherever the article names them: 记者王亮看到.
 */
final class MentionRoles {

  private static final Pattern BLANK = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  /** What stands behind the paper or agency that somebody reports for: 新华社记者. */
  private static final List<String> ROLES = List.of("记者", "特约记者", "通讯员", "评论员");

  private final String text;
  private final List<Part> bylines;
  private final Optional<Dateline> dateline;
  private final Set<String> reporters;
  private final Set<String> photographers;

  private MentionRoles(Article article) {
    text = article.getText();
    bylines = article.getParts().stream().filter(part -> part.getKind().equals("byline")).toList();
    dateline = Optional.ofNullable(article.getDateline());
    reporters = names(article.getReporters().stream().map(Reporter::getName));
    photographers =
        names(article.getCaptions().stream().map(Caption::getPhotographers).flatMap(List::stream));
  }

  /** The roles in {@code article}. */
  static MentionRoles of(Article article) {
    return new MentionRoles(article);
  }

  /** The role in which the article names {@code entity} at {@code mention}. */
  MentionRole of(FoundEntity entity, EntityMention mention) {
    if (bylines.stream().anyMatch(part -> within(mention, part.getStart(), part.getEnd()))) {
      return MentionRole.BYLINE;
    }
    if (dateline.filter(line -> within(mention, line.getStart(), line.getEnd())).isPresent()) {
      return MentionRole.DATELINE;
    }
    return switch (entity.type()) {
      case PERSON -> person(entity, mention);
      case ORGANIZATION -> reportsHere(mention) ? MentionRole.BYLINE : MentionRole.BODY;
      case PLACE, PROJECT, DOCUMENT, CAMPAIGN -> MentionRole.BODY;
    };
  }

  private MentionRole person(FoundEntity person, EntityMention mention) {
    Set<String> names = names(Stream.of(person.name(), mention.text()));
    if (isAmong(reporters, names)) {
      return MentionRole.BYLINE;
    }
    return isAmong(photographers, names) ? MentionRole.CREDIT : MentionRole.BODY;
  }

  private boolean reportsHere(EntityMention organization) {
    return ROLES.stream().anyMatch(role -> text.startsWith(role, organization.end()));
  }

  private static boolean within(EntityMention mention, int start, int end) {
    return mention.start() >= start && mention.end() <= end;
  }

  private static boolean isAmong(Collection<String> known, Set<String> names) {
    return names.stream().anyMatch(known::contains);
  }

  private static Set<String> names(Stream<String> printed) {
    return printed
        .map(name -> BLANK.matcher(name).replaceAll(""))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
