package io.broadsheet.streams.topology;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Counts every fate of an issue: read = published + repeated + dead.
 *
 * @param read issues read
 * @param published issues accepted, with all that was made of them
 * @param repeated issues that equal the last accepted ones
 * @param dead issues that went to the dead letters
 * @param articles articles published
 * @param tombstones articles withdrawn
 */
public record Fates(
    Counter read,
    Counter published,
    Counter repeated,
    Counter dead,
    Counter articles,
    Counter tombstones) {

  /** Fates that {@code metrics} shows. */
  public static Fates in(MeterRegistry metrics) {
    return new Fates(
        issues(metrics, "read"),
        issues(metrics, "published"),
        issues(metrics, "repeated"),
        issues(metrics, "dead"),
        articles(metrics, "published"),
        articles(metrics, "withdrawn"));
  }

  private static Counter issues(MeterRegistry metrics, String fate) {
    return Counter.builder("broadsheet.streams.issues")
        .description("Issues by fate: read = published + repeated + dead.")
        .tag("fate", fate)
        .register(metrics);
  }

  private static Counter articles(MeterRegistry metrics, String fate) {
    return Counter.builder("broadsheet.streams.articles")
        .description("Articles published and withdrawn.")
        .tag("fate", fate)
        .register(metrics);
  }
}
