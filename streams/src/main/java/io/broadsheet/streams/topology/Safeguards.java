package io.broadsheet.streams.topology;

import io.broadsheet.streams.attempt.Attempts;
import io.broadsheet.streams.budget.PageBudget;
import io.broadsheet.streams.budget.PageLimits;
import io.broadsheet.streams.budget.WorkClock;
import java.util.function.Supplier;

/**
 * What keeps one record from holding up those behind it.
 *
 * @param budgets gives each page a budget, which begins at once
 * @param attempts remembers on which record the work died
 */
public record Safeguards(Supplier<PageBudget> budgets, Attempts attempts) {

  /** The limits of pages on this machine, and no memory of attempts. */
  public static final Safeguards DEFAULT = of(PageLimits.DEFAULT, WorkClock.system());

  /** Budgets of {@code limits} by {@code clock}, and no memory of attempts. */
  public static Safeguards of(PageLimits limits, WorkClock clock) {
    return new Safeguards(() -> new PageBudget(limits, clock), Attempts.NONE);
  }

  /** The same with attempts that are remembered. */
  public Safeguards with(Attempts remembered) {
    return new Safeguards(budgets, remembered);
  }
}
