package io.broadsheet.streams.topology;

import io.broadsheet.runtime.failure.Failure;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts every fate of an issue: read = published + repeated + dead. */
public final class IssueCounters {

  private final MeterRegistry registry;
  private final Counter read;
  private final Counter published;
  private final Counter repeated;
  private final Counter articles;
  private final Counter tombstones;

  private IssueCounters(MeterRegistry registry) {
    this.registry = registry;
    read =
        Counter.builder("broadsheet.streams.issues.read")
            .description("Issues read: the sum of the fates of issues done.")
            .register(registry);
    published = done("published", "");
    repeated = done("repeated", "");
    articles = articles("published");
    tombstones = articles("withdrawn");
  }

  /** Fates that {@code registry} shows. */
  public static IssueCounters in(MeterRegistry registry) {
    return new IssueCounters(registry);
  }

  /** Issues read. */
  Counter read() {
    return read;
  }

  /** Issues accepted, with all that was made of them. */
  Counter published() {
    return published;
  }

  /** Issues that equal the last accepted ones. */
  Counter repeated() {
    return repeated;
  }

  /** Issues that went to the dead letters for {@code why}. */
  Counter dead(Failure.BadData why) {
    return done("dead", why.reason());
  }

  /** Articles published. */
  Counter articles() {
    return articles;
  }

  /** Articles withdrawn. */
  Counter tombstones() {
    return tombstones;
  }

  private Counter done(String fate, String reason) {
    return Counter.builder("broadsheet.streams.issues.done")
        .description("Issues that have their fate.")
        .tag("fate", fate)
        .tag("reason", reason)
        .register(registry);
  }

  private Counter articles(String fate) {
    return Counter.builder("broadsheet.streams.articles.done")
        .description("Articles published and withdrawn.")
        .tag("fate", fate)
        .register(registry);
  }
}
