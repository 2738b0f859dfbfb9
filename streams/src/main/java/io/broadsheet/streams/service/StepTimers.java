package io.broadsheet.streams.service;

import io.broadsheet.streams.topology.IssueSteps;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** Takes the time of the pure steps from outside, so that they need no clock. */
final class StepTimers {

  private final Timer split;
  private final Timer enrich;

  StepTimers(MeterRegistry registry) {
    split =
        Timer.builder("broadsheet.streams.split")
            .description("Time to split one issue into articles.")
            .register(registry);
    enrich =
        Timer.builder("broadsheet.streams.enrich")
            .description("Time to enrich one article.")
            .register(registry);
  }

  /** The same steps, timed. */
  IssueSteps around(IssueSteps steps) {
    return new IssueSteps(
        issue -> split.record(() -> steps.split().apply(issue)),
        article -> enrich.record(() -> steps.enrich().apply(article)),
        steps.versions(),
        steps.safeguards());
  }
}
