package io.broadsheet.streams.topology;

import io.broadsheet.runtime.failure.Failure;
import io.broadsheet.schemas.Article;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.RawIssue;
import io.broadsheet.streams.budget.PageBudget;
import io.broadsheet.text.work.BudgetScope;
import io.broadsheet.text.work.TooMuchWorkException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The pure steps of an issue, as the topology names them.
 *
 * @param split makes articles of an issue
 * @param enrich finds dates, entities and quantities of one article
 * @param versions the versions of splitter, enricher and their data files; a change of it makes
 *     every issue new
 * @param safeguards keep one issue from holding up the others
 */
public record IssueSteps(
    Function<RawIssue, List<Article>> split,
    Function<Article, EnrichedArticle> enrich,
    String versions,
    Safeguards safeguards) {

  /** Steps with the usual safeguards. */
  public IssueSteps(
      Function<RawIssue, List<Article>> split,
      Function<Article, EnrichedArticle> enrich,
      String versions) {
    this(split, enrich, versions, Safeguards.DEFAULT);
  }

  /** The same steps with other safeguards. */
  public IssueSteps with(Safeguards others) {
    return new IssueSteps(split, enrich, versions, others);
  }

  /** An article before and after it was enriched. */
  record Pair(Article article, EnrichedArticle enriched) {}

  /** A page that was worked on ahead leaves nothing to do until all is encoded. */
  IssueWork.Made<List<Article>> splitPage(IssueWork.Accepted accepted) {
    PageBudget budget = budget(accepted.decoded());
    List<Article> articles =
        accepted.decoded().ahead().isPresent() ? List.of() : split(accepted.decoded(), budget);
    return new IssueWork.Made<>(accepted, budget, articles);
  }

  IssueWork.Made<List<Pair>> enrichArticles(IssueWork.Made<List<Article>> split) {
    return new IssueWork.Made<>(
        split.accepted(), split.budget(), enrich(split.made(), split.budget()));
  }

  /** What may be spent on {@code page}, from now on. */
  PageBudget budget(IssueWork.Decoded page) {
    return safeguards.budgets().apply(page.issue().map(issue -> bytes(issue.getText())).orElse(0L));
  }

  /** About as many as in UTF-8. */
  private static long bytes(String text) {
    return text.chars().mapToLong(c -> c < 0x80 ? 1 : c < 0x800 ? 2 : 3).sum();
  }

  List<Article> split(IssueWork.Decoded page, PageBudget budget) {
    return page.issue()
        .map(issue -> guarded("split", budget, () -> split.apply(issue)))
        .orElse(List.of());
  }

  List<Pair> enrich(List<Article> articles, PageBudget budget) {
    return guarded(
        "enrich",
        budget,
        () -> articles.stream().map(article -> new Pair(article, enrich.apply(article))).toList());
  }

  /**
   * A page on which our own code stumbles must not hold up the others: it waits in the dead letters
   * until the code is mended.
   */
  private static <T> T guarded(String stage, PageBudget budget, Supplier<T> step) {
    try {
      T made = BudgetScope.within(budget, step);
      budget.look();
      return made;
    } catch (BadDataException e) {
      throw e;
    } catch (TooMuchWorkException e) {
      throw new BadDataException(stage, "too-much-work", "the page needs " + e.getMessage());
    } catch (RuntimeException | StackOverflowError e) {
      String message = "the step " + stage + " failed: " + e.getClass().getSimpleName();
      throw new BadDataException(new Failure.BadData(stage, "stumbled", message), e);
    }
  }
}
