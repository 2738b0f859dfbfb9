package io.broadsheet.schemas;

/**
 * Which mentions are coverage: those of the body. Who wrote, photographed or sent an article, and
 * from where, is named in it and not covered by it.
 */
public final class CoveredMentions {

  private CoveredMentions() {}

  /** Whether {@code mention} counts. */
  public static boolean isCovered(Mention mention) {
    return switch (mention.getRole()) {
      case BODY, UNKNOWN -> true;
      case BYLINE, CREDIT, DATELINE -> false;
    };
  }

  /** Whether {@code entity} has a mention that counts. */
  public static boolean has(Entity entity) {
    return entity.getMentions().stream().anyMatch(CoveredMentions::isCovered);
  }

  /** How many mentions of {@code entity} count. */
  public static int count(Entity entity) {
    return (int) entity.getMentions().stream().filter(CoveredMentions::isCovered).count();
  }
}
