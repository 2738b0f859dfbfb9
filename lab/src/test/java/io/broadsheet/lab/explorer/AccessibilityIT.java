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
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void findsNothingSerious(ColorScheme colours) {
    for (Look look : List.of(Look.DESKTOP, Look.PHONE)) {
      for (String view : ExplorerPageIT.views(pages)) {
        Page page = browser.page(look.forAxe(colours));
        page.navigate(pages.url() + view);
        ExplorerPageIT.settled(page);
        page.evaluate(axe);
        assertThat((List<?>) page.evaluate(RUN)).as(view + " " + look).isEmpty();
        page.context().close();
      }
    }
  }
}
