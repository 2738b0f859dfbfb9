package io.broadsheet.lab.explorer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.broadsheet.lab.explorer.Browser.Look;
import io.broadsheet.schemas.EnrichedArticle;
import io.broadsheet.schemas.Entity;
import io.broadsheet.schemas.EntityType;
import io.broadsheet.schemas.Part;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page as its readers use it, in a real browser. */
@ExtendWith({Browser.Needed.class, IndexedPages.Shared.class})
class ExplorerPageIT {

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
    List<String> hosts = browser.hosts();
    browser.closePages();
    assertThat(complaints).isEmpty();
    assertThat(hosts).allSatisfy(host -> assertThat(pages.url()).startsWith(host));
  }

  @Test
  void searchesAndMarksWhatWasSearchedFor() {
    Page page = opened("");
    page.locator("#q").fill("新区");
    page.locator("#q").press("Enter");

    assertThat(page.locator(".row mark").first()).hasText("新区");
    assertThat(page).hasURL(Pattern.compile(".*[?&]q=" + encoded("新区") + ".*"));
    long expected = pages.articles().stream().filter(a -> a.getText().contains("新区")).count();
    assertThat(page.locator(".total")).hasText("共 " + expected + " 篇");
  }

  @Test
  void paintsTheTimelineOfASearchThatFollowsAnother() {
    Page page = opened("");
    assertThat(page.locator(".chart-timeline .bar-group >> nth=0")).isVisible();
    page.locator("#q").fill("新区");
    page.locator("#q").press("Enter");

    assertThat(page.locator(".row mark").first()).hasText("新区");
    assertThat(page.locator(".chart-timeline .bar-group >> nth=0")).isVisible();
  }

  @Test
  void narrowsByAPersonAndTakesTheFilterAway() {
    Page page = opened("");
    Locator person = facet(page, "人物").locator("a").first();
    String name = person.locator(".facet-name").textContent();
    long expected = naming(EntityType.PERSON, name);
    person.click();

    assertThat(page.locator(".total")).hasText("共 " + expected + " 篇");
    assertThat(page.locator(".chip")).containsText(name);
    page.locator(".chip").click();
    assertThat(page.locator(".total")).hasText("共 " + pages.articles().size() + " 篇");
    assertThat(page.locator(".chip")).hasCount(0);
  }

  @Test
  void opensAnArticleFollowsAnEntityAndGoesBack() {
    EnrichedArticle article = richest();
    Page page = opened("?article=" + encoded(article.getId()));
    assertThat(page.locator("h1")).hasText(article.getHeadline());
    // One who wrote the article leads to a search for the name.
    Locator person = page.locator("a.found.kind-person[href*='person=']").first();
    assertThat(person).isVisible();
    String title = person.getAttribute("title");
    String name = title.substring(title.indexOf(' ') + 1);
    person.click();

    assertThat(page.locator(".chip")).containsText(name);
    assertThat(page.locator(".total")).hasText("共 " + naming(EntityType.PERSON, name) + " 篇");
    page.goBack();
    assertThat(page.locator("h1")).hasText(article.getHeadline());
  }

  @Test
  void changesNoCharacterOfAnArticleByMarkingIt() {
    for (EnrichedArticle article : pages.articles()) {
      Page page = opened("?article=" + encoded(article.getId()));
      String shown =
          (String)
              page.evaluate(
                  "() => [...document.querySelectorAll('.article-body [class^=part-]')].map(e =>"
                      + " e.textContent).join('')");
      String text =
          article.getParts().stream()
              .sorted(Comparator.comparingInt(ExplorerPageIT::placeOnThePage))
              .map(part -> article.getText().substring(part.getStart(), part.getEnd()))
              .reduce("", String::concat);
      assertThat(shown).as(article.getId()).isEqualTo(text);
      page.context().close();
    }
  }

  /** Kicker, headline and deck stand above the facts, wherever the text has them. */
  private static int placeOnThePage(Part part) {
    int above = List.of("kicker", "headline", "deck").indexOf(part.getKind());
    return above < 0 ? part.getStart() : above - 3;
  }

  @Test
  void opensAnArticleFromTheListAndComesBackToTheSameResult() {
    Page page = opened("?q=" + encoded("新区"));
    Locator first = page.locator(".row-title a").first();
    String headline = first.textContent();
    first.click();
    assertThat(page.locator("h1")).hasText(headline);
    page.locator(".crumbs a").first().click();

    assertThat(page.locator("#q")).hasValue("新区");
    assertThat(page.locator(".row-title a").first()).hasText(headline);
  }

  @Test
  void showsThePageAsItCameWithEveryRangeInTheColourOfItsArticle() {
    EnrichedArticle article = richest();
    Page page = opened("?article=" + encoded(article.getId()));
    page.locator(".crumbs a").last().click();

    assertThat(page.locator(".legend-entry").first()).isVisible();
    String raw =
        pages.issues().stream()
            .filter(issue -> issue.getIssueId().equals(article.getIssueId()))
            .findFirst()
            .orElseThrow()
            .getText();
    assertThat(page.locator(".raw").evaluate("e => e.textContent")).isEqualTo(raw);
    String coloured =
        (String)
            page.evaluate(
                "() => [...document.querySelectorAll('.raw .range.is-open')].map(e =>"
                    + " e.textContent).join('')");
    String spans =
        article.getSpans().stream()
            .sorted(Comparator.comparingInt(span -> span.getStart()))
            .map(span -> raw.substring(span.getStart(), span.getEnd()))
            .reduce("", String::concat);
    assertThat(coloured.replaceAll("(?U)\\s", "")).isEqualTo(spans.replaceAll("(?U)\\s", ""));
    page.locator(".raw .range:not(.is-open)").first().click();
    assertThat(page.locator(".article-body h1")).isVisible();
  }

  @Test
  void leavesHostileTextAsText() {
    List<String> views =
        List.of(
            "?newspaper=" + encoded(HostilePage.article().getNewspaper()),
            "?q=script",
            "?q=" + encoded("\"onerror\""),
            "?view=names&person=" + encoded(HostilePage.PERSON),
            "?view=map&person=" + encoded(HostilePage.PERSON),
            "?view=connections&person=" + encoded(HostilePage.PERSON),
            "?article=" + encoded(HostilePage.ID),
            "?issue=" + encoded(HostilePage.ISSUE));
    for (String view : views) {
      Page page = opened(view);
      assertThat(page.locator("#main")).containsText("<img src=x onerror");
      assertThat(page.evaluate("() => window.harmed")).as(view).isNull();
      assertThat(page.locator("#main script, #main img").count()).as(view).isZero();
      page.context().close();
    }
  }

  @Test
  void doesNotSendReadersOfHostileLinksAnywhere() {
    Page page = opened("?article=javascript:window.harmed=1&lang=%22%3E%3Cscript%3E&q=%3Cb%3E");
    assertThat(page.locator(".notice-title")).isVisible();
    assertThat(page.evaluate("() => window.harmed")).isNull();
    assertThat(browser.complaints()).allSatisfy(c -> assertThat(c).contains("404"));
    browser.forget();
  }

  @Test
  void speaksEnglishWhenToldSoAndRemembersIt() {
    Page page = opened("");
    assertThat(page.locator(".views a").first()).hasText("报道");
    page.locator(".language").click();
    assertThat(page.locator(".views a").first()).hasText("Articles");
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    page.navigate(pages.url());
    assertThat(page.locator(".views a").first()).hasText("Articles");
  }

  @Test
  void canBeUsedByKeyboardAlone() {
    Page page = opened("");
    page.keyboard().press("Tab");
    assertThat(page.locator("#skip")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("#main main")).isFocused();
    page.locator(".row-title a").first().focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(".article-body h1")).isVisible();
    assertThat(page.locator("#main")).isFocused();
  }

  @Test
  void paintsEveryChartAndSaysTheSameInATable() {
    for (String view : List.of("", "?view=map", "?view=connections")) {
      Page page = opened(view);
      assertThat(page.locator("#main svg.chart > g").first()).isVisible();
      assertThat(page.locator("#main table tbody tr").first()).isAttached();
    }
  }

  @Test
  void saysWhenNothingWasFound() {
    Page page = opened("?q=" + encoded("不存在的词语甲乙丙"));
    assertThat(page.locator(".notice-title")).hasText("没有找到报道");
  }

  static List<String> views(IndexedPages pages) {
    String article = richestOf(pages).getId();
    String issue = richestOf(pages).getIssueId();
    return List.of(
        "",
        "?q=" + encoded("新区") + "&order=newest",
        "?view=names",
        "?view=map",
        "?view=connections",
        "?view=editions",
        "?edition=2025-03-18",
        "?entity=" + encoded("PERSON:孙永红"),
        "?compare=" + encoded("PERSON:孙永红") + "&compare=" + encoded("PLACE:青岛市"),
        "?article=" + encoded(article),
        "?issue=" + encoded(issue) + "&at=" + encoded(article),
        "?q=" + encoded("不存在的词语甲乙丙"),
        "?lang=en");
  }

  static void settled(Page page) {
    page.waitForFunction(
        "() => document.querySelector('#main main') && !document.querySelector('#main[aria-busy]')"
            + " && !document.querySelector('.loading')");
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Page opened(String address) {
    Page page = browser.page(Look.DESKTOP);
    page.navigate(pages.url() + address);
    settled(page);
    return page;
  }

  private static Locator facet(Page page, String name) {
    return page.locator(".facet")
        .filter(
            new Locator.FilterOptions()
                .setHas(page.locator("h2", new Page.LocatorOptions().setHasText(name))))
        .first();
  }

  private static long naming(EntityType type, String name) {
    return pages.articles().stream()
        .filter(
            article ->
                article.getEntities().stream()
                    .anyMatch(e -> e.getType() == type && e.getName().equals(name)))
        .count();
  }

  private static EnrichedArticle richest() {
    return richestOf(pages);
  }

  private static long neighbours(IndexedPages pages, EnrichedArticle article) {
    return pages.articles().stream()
        .filter(other -> other.getIssueId().equals(article.getIssueId()) && other != article)
        .count();
  }

  private static EnrichedArticle richestOf(IndexedPages pages) {
    return pages.articles().stream()
        .filter(article -> !article.getId().equals(HostilePage.ID))
        .filter(article -> neighbours(pages, article) > 0)
        .max(
            Comparator.comparingLong(
                (EnrichedArticle a) ->
                    a.getEntities().stream().map(Entity::getType).distinct().count() * 1000
                        + a.getEntities().size()))
        .orElseThrow();
  }
}
