package io.broadsheet.streams.topology;

import io.broadsheet.streams.attempt.Attempts;
import io.broadsheet.streams.budget.PageBudget;
import io.broadsheet.streams.budget.PageLimits;
import io.broadsheet.streams.budget.WorkClock;
import java.util.function.LongFunction;

/**
 * What keeps one record from holding up those behind it.
 *
 * @param budgets gives a page of so many bytes of text a budget, which begins at once
 * @param attempts remembers on which record the work died
 */
public record Safeguards(LongFunction<PageBudget> budgets, Attempts attempts) {

  /** The limits of pages on this machine, and no memory of attempts. */
  public static final Safeguards DEFAULT = of(PageLimits::of, WorkClock.system());

  /** Budgets of {@code limits} by {@code clock}, and no memory of attempts. */
  public static Safeguards of(LongFunction<PageLimits> limits, WorkClock clock) {
    return new Safeguards(bytes -> new PageBudget(limits.apply(bytes), clock), Attempts.NONE);
  }

  /** The same with attempts that are remembered. */
  public Safeguards with(Attempts remembered) {
    return new Safeguards(budgets, remembered);
  }
}
