package io.broadsheet.text.work;

import java.util.function.Supplier;

/**
 * The work under way on this thread. Its budget holds for everything that is called below {@link
 * #within}, however deep, and can do nothing but end it: no result depends on it.
 */
public final class BudgetScope {

  private static final ScopedValue<WorkBudget> BUDGET = ScopedValue.newInstance();

  /** Characters between two reports of a loop over characters. */
  public static final int STRIDE = 1024;

  private BudgetScope() {}

  /**
   * What {@code work} gives.
   *
   * @throws TooMuchWorkException if it takes more than {@code budget}
   */
  public static <T> T within(WorkBudget budget, Supplier<T> work) {
    return ScopedValue.where(BUDGET, budget).call(work::get);
  }

  /** Tells the budget, if there is one, that so many more characters are passed over. */
  public static void passed(int characters) {
    if (BUDGET.isBound()) {
      BUDGET.get().passed(characters);
    }
  }

  /** Tells the budget, if there is one, of so many more findings. */
  public static void found(int findings) {
    if (BUDGET.isBound()) {
      BUDGET.get().found(findings);
    }
  }
}
