package io.broadsheet.streams.continuation;

import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Entity;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one has to know of an article to find the piece before or after it. Bounded, however long
 * the article is.
 *
 * @param id the article id
 * @param page the page that it stands on, if that is known
 * @param jumpTo the page on which it goes on
 * @param continuedFrom the page from which it comes
 * @param headline the headline, or as much of it as is worth comparing; empty without one
 * @param names the ids of the entities that it mentions most
 */
public record Piece(
    String id,
    Optional<String> page,
    Optional<String> jumpTo,
    Optional<String> continuedFrom,
    String headline,
    Set<String> names) {

  private static final int HEADLINE_CHARACTERS = 120;
  private static final int MOST_NAMES = 30;
  private static final int NAME_CHARACTERS = 60;

  public Piece {
    names = Set.copyOf(names);
  }

  /** The piece that {@code article} is, or may be. */
  public static Piece of(EnrichedArticle article) {
    return new Piece(
        article.getId(),
        Optional.ofNullable(article.getPage()),
        Optional.ofNullable(article.getJumpTo()),
        Optional.ofNullable(article.getContinuedFrom()),
        start(Optional.ofNullable(article.getHeadline()).orElse(""), HEADLINE_CHARACTERS),
        mostMentioned(article));
  }

  /**
   * The newspaper and day within which {@code article} may have other pieces; empty if it has no
   * mark of a jump, or if newspaper or publication date are unknown.
   */
  public static Optional<String> edition(EnrichedArticle article) {
    boolean marked = article.getJumpTo() != null || article.getContinuedFrom() != null;
    return marked && article.getNewspaper() != null && article.getPublished() != null
        ? Optional.of(article.getNewspaper() + "|" + article.getPublished())
        : Optional.empty();
  }

  private static Set<String> mostMentioned(EnrichedArticle article) {
    return article.getEntities().stream()
        .sorted(
            Comparator.comparingInt((Entity entity) -> -entity.getMentions().size())
                .thenComparing(Entity::getId))
        .limit(MOST_NAMES)
        .map(entity -> start(entity.getId(), NAME_CHARACTERS))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String start(String text, int characters) {
    if (text.length() <= characters) {
      return text;
    }
    boolean splitsPair = Character.isHighSurrogate(text.charAt(characters - 1));
    return text.substring(0, splitsPair ? characters - 1 : characters);
  }
}
