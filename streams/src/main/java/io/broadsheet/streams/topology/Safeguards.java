package io.broadsheet.streams.topology;

import io.broadsheet.streams.attempt.Attempts;
import io.broadsheet.streams.budget.PageBudget;
import io.broadsheet.streams.budget.PageLimits;
import io.broadsheet.streams.budget.WorkClock;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * What keeps one record from holding up those behind it.
 *
 * @param budgets gives a page of so many bytes of text a budget, which begins at once
 * @param attempts remembers on which record the work died
 * @param ahead works on large issues before their turn
 */
public record Safeguards(
    LongFunction<PageBudget> budgets, Attempts attempts, Optional<WorkAhead> ahead) {

  /** The limits of pages on this machine, no memory of attempts, and no work ahead. */
  public static final Safeguards DEFAULT = of(PageLimits::of, WorkClock.system());

  /** Budgets of {@code limits} by {@code clock}, no memory of attempts, and no work ahead. */
  public static Safeguards of(LongFunction<PageLimits> limits, WorkClock clock) {
    return new Safeguards(
        bytes -> new PageBudget(limits.apply(bytes), clock), Attempts.NONE, Optional.empty());
  }

  /** The same with attempts that are remembered. */
  public Safeguards with(Attempts remembered) {
    return new Safeguards(budgets, remembered, ahead);
  }

  /** The same with work on large issues {@code before} their turn. */
  public Safeguards with(WorkAhead before) {
    return new Safeguards(budgets, attempts, Optional.of(before));
  }
}
