package io.broadsheet.streams.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.streams.KeyValue;

/**
 * What changes in coverage when an article changes: so that corrections subtract and late pages
 * count.
 */
final class CoverageChanges {

  private CoverageChanges() {}

  /** An entity on a day. */
  private record Place(String day, String entityId) {

    String key() {
      return entityId + "|" + day;
    }
  }

  /** The changes that {@code article} makes, by entity and day. */
  static List<KeyValue<String, CoverageChange>> of(String articleId, EnrichedChange article) {
    Map<Place, ContributedEntity> old = byPlace(article.before());
    Map<Place, ContributedEntity> fresh = byPlace(article.now());
    Set<Place> places = new LinkedHashSet<>(old.keySet());
    places.addAll(fresh.keySet());
    List<KeyValue<String, CoverageChange>> changes = new ArrayList<>();
    for (Place place : places) {
      CoverageChange change = change(articleId, place, old.get(place), fresh.get(place));
      if (change.getArticles() != 0 || change.getMentions() != 0) {
        changes.add(KeyValue.pair(place.key(), change));
      }
    }
    return changes;
  }

  private static CoverageChange change(
      String articleId, Place place, ContributedEntity old, ContributedEntity fresh) {
    return new CoverageChange(
        fresh == null ? old : fresh,
        place.day(),
        articleId,
        (fresh == null ? 0 : 1) - (old == null ? 0 : 1),
        (fresh == null ? 0 : fresh.getMentions()) - (old == null ? 0 : old.getMentions()));
  }

  private static Map<Place, ContributedEntity> byPlace(Contribution contribution) {
    return contribution.getEntities().stream()
        .collect(
            Collectors.toMap(
                entity -> new Place(contribution.getDay(), entity.getId()),
                entity -> entity,
                (first, second) -> first,
                LinkedHashMap::new));
  }
}
