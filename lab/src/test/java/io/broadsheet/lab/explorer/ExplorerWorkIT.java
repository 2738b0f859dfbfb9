package io.broadsheet.lab.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.broadsheet.lab.explorer.ExplorerPageIT.encoded;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.broadsheet.lab.explorer.Browser.Look;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page as a place of work: what is new, names, editions, what can be taken away. */
@ExtendWith({Browser.Needed.class, IndexedPages.Shared.class})
class ExplorerWorkIT {

  private static final String PERSON = "孙永红";

  private static IndexedPages pages;
  private static Browser browser;

  @BeforeAll
  static void open(IndexedPages shared) {
    pages = shared;
    browser = new Browser();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void nothingWasComplainedAbout() {
    List<String> complaints = browser.complaints();
    browser.closePages();
    assertThat(complaints).isEmpty();
  }

  @Test
  void announcesNewArticlesAndShowsThem() {
    Page page = browser.page(Look.DESKTOP);
    page.clock().install();
    page.navigate(pages.url());
    ExplorerPageIT.settled(page);
    int all = pages.articles().size();
    page.route(
        "**/api/fresh*",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody("{\"total\":" + (all + 12) + ",\"revision\":99}")));
    page.clock().runFor(11_000);

    assertThat(page.locator("#fresh")).containsText("有 12 篇新报道");
    page.locator("#fresh button").click();
    assertThat(page.locator("#fresh p")).hasCount(0);
    assertThat(page.locator(".total")).hasText("共 " + all + " 篇");
  }

  @Test
  void saysThatTheServerTakesLong() {
    Page page = browser.page(Look.DESKTOP);
    page.clock().install();
    page.route("**/api/articles*", route -> {});
    page.navigate(pages.url());
    assertThat(page.locator("main .loading")).isVisible();
    page.clock().runFor(5_100);

    assertThat(page.locator("#slow")).containsText("仍在等待");
  }

  @Test
  void suggestsNamesWhileTyping() {
    Page page = opened("");
    page.locator("#q").fill("sunyo");
    assertThat(page.locator(".suggestions li").first()).containsText(PERSON);
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");

    assertThat(page.locator("h1.entity-name")).hasText(PERSON);
    assertThat(page.locator(".offices-over-time li").first()).isVisible();
  }

  @Test
  void keepsTypedWordsWhenAFilterIsChosen() {
    Page page = opened("");
    page.locator("#q").fill("新区");
    page.locator(".facet").nth(1).locator("a").first().click();

    assertThat(page).hasURL(Pattern.compile(".*[?&]q=" + encoded("新区") + ".*"));
    assertThat(page.locator(".chip")).hasCount(1);
    page.locator(".facet").nth(1).locator("a").nth(1).click();
    assertThat(page.locator(".chip")).hasCount(2);
  }

  @Test
  void keepsMarksWhenAnArticleIsOpened() {
    Page page = opened("?q=" + encoded("新区"));
    page.locator(".row-title a").first().click();

    assertThat(page.locator(".article-body mark").first()).hasText("新区");
  }

  @Test
  void narrowsByDraggingOverTheTimeline() {
    Page page = opened("");
    Locator chart = page.locator(".chart-timeline");
    assertThat(chart.locator(".bar-group").first()).isVisible();
    chart.scrollIntoViewIfNeeded();
    var box = chart.boundingBox();
    page.mouse().move(box.x + 40, box.y + 40);
    page.mouse().down();
    page.mouse().move(box.x + box.width / 2, box.y + 40);
    page.mouse().up();

    assertThat(page).hasURL(Pattern.compile(".*[?&]from=2021-07-01&to=20.*"));
  }

  @Test
  void leadsFromTheCalendarToAnIssueAnArticleAndBack() {
    Page page = opened("?view=editions");
    page.locator(".has-issue").last().click();
    assertThat(page.locator(".edition-view .leaf").first()).isVisible();
    page.locator(".turn a[rel=prev]").click();
    page.locator(".turn a[rel=next]").click();
    page.locator(".leaf-headline").first().click();
    assertThat(page.locator(".article-body h1")).isVisible();
    page.locator(".crumbs a").nth(1).click();
    assertThat(page.locator(".edition-view .leaf").first()).isVisible();
  }

  @Test
  void opensOnTheNewestIssue() {
    assertThat(opened("").locator(".newest .leaf-headline").first()).isVisible();
  }

  @Test
  void saysWhatIsTheMatterWithAnAddress() {
    assertThat(opened("?page=9").locator(".notice-title")).hasText("只有 1 页");
    Page signs = opened("?q=" + encoded("！？"));
    assertThat(signs.locator(".notice-title").first()).hasText("输入中没有可以搜索的字词");
    Page day = opened("?lang=en&from=yesterday");
    assertThat(day.locator(".failure").first()).containsText("must be a day");
    assertThat(browser.complaints()).allSatisfy(c -> assertThat(c).contains("400"));
    browser.forget();
  }

  @Test
  void writesDatesAsPeopleDo() {
    Page page = opened("");
    assertThat(words(page, "2025-33", "zh")).isEqualTo("2025年一季度");
    assertThat(words(page, "XXXX-02-28", "zh")).isEqualTo("2月28日（年份不详）");
    assertThat(words(page, "2024/2026", "zh")).isEqualTo("2024年至2026年");
    assertThat(words(page, "201X", "zh")).isEqualTo("2010年代");
    assertThat(words(page, "2021-07/..", "zh")).isEqualTo("2021年7月起");
    assertThat(words(page, "2025-33", "en")).isEqualTo("first quarter of 2025");
    assertThat(words(page, "2021-07-05~", "en")).isEqualTo("about 5 July 2021");
  }

  @Test
  void savesThePictureOfAChart() {
    Page page = opened("?view=connections");
    assertThat(page.locator(".node").first()).isVisible();
    var saved = page.waitForDownload(() -> page.locator(".figure-foot button").click());
    assertThat(saved.suggestedFilename()).isEqualTo("broadsheet-connections.png");
  }

  private static String words(Page page, String edtf, String language) {
    return (String)
        page.evaluate(
            "async ([edtf, language]) => (await import('/assets/core/edtf.js'))"
                + ".dateInWords(edtf, language)",
            List.of(edtf, language));
  }

  private Page opened(String address) {
    Page page = browser.page(Look.DESKTOP);
    page.navigate(pages.url() + address);
    ExplorerPageIT.settled(page);
    return page;
  }
}
