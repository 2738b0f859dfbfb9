package io.broadsheet.lab.jmh.explorer;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.NavigateOptions;
import com.microsoft.playwright.options.WaitUntilState;
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

  /** Every view of all articles; the first one also without its chart, which comes last. */
  static List<OpenedView> all() {
    return List.of(
        new OpenedView("articles, the words", "", List.of(".row", FILTERS)),
        new OpenedView("articles, all", "", List.of(".row", FILTERS, ".timeline-place canvas")),
        new OpenedView("names", "?view=names", List.of(".name-list", FILTERS)),
        new OpenedView("map", "?view=map", List.of(".chart canvas", FILTERS)),
        new OpenedView(
            "connections", "?view=connections", List.of(".chart-connections canvas", FILTERS)));
  }

  /** Opens it in an empty {@code page} and waits until all is shown. */
  void open(Page page, String url) {
    page.navigate(url + address, new NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    shown.forEach(part -> page.locator(part).first().waitFor());
  }
}
