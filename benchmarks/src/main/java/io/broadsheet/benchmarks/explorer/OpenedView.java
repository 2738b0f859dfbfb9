package io.broadsheet.benchmarks.explorer;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * A view of the page in a browser that has nothing of it yet.
 *
 * @param name what the table calls it
 * @param address what the address bar holds
 * @param shown what must be on the page before the view counts as shown
 */
record OpenedView(String name, String address, List<String> shown) {

  private static final String FILTERS = ".facet-name";

  /** Every view of all articles. */
  static List<OpenedView> all() {
    return List.of(
        new OpenedView("articles", "", List.of(".row", FILTERS, ".timeline-place canvas")),
        new OpenedView("names", "?view=names", List.of(".name-list", FILTERS)),
        new OpenedView("map", "?view=map", List.of(".chart canvas", FILTERS)),
        new OpenedView("company", "?view=company", List.of(".chart-company canvas", FILTERS)));
  }

  /** Opens it and waits until all is shown. */
  void open(Browser browser, String url) {
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      page.navigate(url + address);
      shown.forEach(part -> page.locator(part).first().waitFor());
    }
  }
}
