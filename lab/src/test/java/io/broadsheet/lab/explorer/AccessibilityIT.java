package io.broadsheet.lab.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.broadsheet.lab.explorer.Browser.Look;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What axe-core says of every view. */
@ExtendWith({Browser.Needed.class, IndexedPages.Shared.class})
class AccessibilityIT {

  private static final String RUN =
      """
      async () => {
        const result = await axe.run(document, { resultTypes: ['violations'] });
        return result.violations
          .filter(v => v.impact === 'serious' || v.impact === 'critical')
          .map(v => `${v.id} (${v.impact}): ${v.nodes.map(n => n.target.join(' ') + ' ' +
              n.failureSummary).slice(0, 3).join(' | ')}`);
      }
      """;

  private static final String EXCESS =
      "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

  private static IndexedPages pages;
  private static Browser browser;
  private static String axe;

  @BeforeAll
  static void open(IndexedPages shared) throws IOException {
    pages = shared;
    browser = new Browser();
    try (InputStream in = AccessibilityIT.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  /** A wide light window that becomes a dark phone: two looks for one load of the page. */
  @Test
  void findsNothingSeriousInAnyView() {
    for (String view : ExplorerPageIT.views(pages)) {
      Page page = browser.page(Look.DESKTOP.forAxe(ColorScheme.LIGHT));
      page.navigate(pages.url() + view);
      ExplorerPageIT.settled(page);
      page.evaluate(axe);
      assertThat((List<?>) page.evaluate(RUN)).as(view + " light, desktop").isEmpty();
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      page.setViewportSize(Look.PHONE.width(), Look.PHONE.height());
      ExplorerPageIT.settled(page);
      assertThat(page.evaluate(EXCESS)).as(view + " sideways").isEqualTo(0);
      assertThat((List<?>) page.evaluate(RUN)).as(view + " dark, phone").isEmpty();
      page.context().close();
    }
  }
}
