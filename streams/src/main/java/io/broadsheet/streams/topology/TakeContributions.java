package io.broadsheet.streams.topology;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Keeps what each article last added to coverage, and says what has changed: so that corrections
 * subtract and late pages count.
 */
final class TakeContributions
    implements Processor<String, PublishedEnriched, String, CoverageChange> {

  private static final Contribution NONE = Contribution.newBuilder().build();

  private ProcessorContext<String, CoverageChange> context;
  private KeyValueStore<String, Contribution> contributions;

  /** An entity on a day. */
  private record Place(String day, String entityId) {

    String key() {
      return entityId + "|" + day;
    }
  }

  @Override
  public void init(ProcessorContext<String, CoverageChange> processorContext) {
    context = processorContext;
    contributions = processorContext.getStateStore(Stores.CONTRIBUTIONS);
  }

  @Override
  public void process(Record<String, PublishedEnriched> record) {
    String articleId = record.key();
    Contribution before = Objects.requireNonNullElse(contributions.get(articleId), NONE);
    Contribution now = record.value().contribution();
    Map<Place, ContributedEntity> old = byPlace(before);
    Map<Place, ContributedEntity> fresh = byPlace(now);
    Set<Place> places = new LinkedHashSet<>(old.keySet());
    places.addAll(fresh.keySet());
    for (Place place : places) {
      forward(record, place, old.get(place), fresh.get(place));
    }
    if (now.getEntities().isEmpty()) {
      contributions.delete(articleId);
    } else {
      contributions.put(articleId, now);
    }
  }

  private void forward(
      Record<String, PublishedEnriched> record,
      Place place,
      ContributedEntity old,
      ContributedEntity fresh) {
    int articles = (fresh == null ? 0 : 1) - (old == null ? 0 : 1);
    int mentions =
        (fresh == null ? 0 : fresh.getMentions()) - (old == null ? 0 : old.getMentions());
    if (articles == 0 && mentions == 0) {
      return;
    }
    var change =
        new CoverageChange(
            fresh == null ? old : fresh, place.day(), record.key(), articles, mentions);
    context.forward(record.withKey(place.key()).withValue(change));
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
