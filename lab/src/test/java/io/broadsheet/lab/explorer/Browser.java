package io.broadsheet.lab.explorer;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real browser, and what it complained about. */
final class Browser implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  /** Nothing that phones home, and no sandbox: it cannot be had by root or in a container. */
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** Other tests run beside these: a page may take far longer than it does for a reader. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> hosts = new ArrayList<>();

  /** Leaves a test class out, and says how to get a browser, where there is none. */
  static final class Needed implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return program()
          .map(path -> ConditionEvaluationResult.enabled("Found " + path))
          .orElseGet(
              () -> {
                String why =
                    "Left out: "
                        + context.getDisplayName()
                        + " needs a browser (Debian: apt-get install chromium), or"
                        + " -Dbroadsheet.browser=PATH.";
                System.err.println(why);
                return ConditionEvaluationResult.disabled(why);
              });
    }
  }

  Browser() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(program().orElseThrow()).setArgs(FLAGS));
  }

  /** How a page is looked at. */
  record Look(int width, int height, ColorScheme colours, boolean bypassesPolicy) {

    static final Look DESKTOP = new Look(1280, 900, ColorScheme.LIGHT, false);
    static final Look PHONE = new Look(390, 844, ColorScheme.LIGHT, false);

    /** The policy of the page would keep axe out, which is put into it from outside. */
    Look forAxe(ColorScheme other) {
      return new Look(width, height, other, true);
    }
  }

  /** A fresh page with nothing remembered. */
  Page page(Look look) {
    BrowserContext context =
        browser.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(look.width(), look.height())
                .setColorScheme(look.colours())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setBypassCSP(look.bypassesPolicy()));
    Page page = context.newPage();
    page.onConsoleMessage(this::note);
    page.onPageError(complaints::add);
    page.onDialog(
        dialog -> {
          complaints.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
    page.onRequest(
        request ->
            hosts.add(
                URI.create(request.url()).getScheme()
                    + "://"
                    + URI.create(request.url()).getAuthority()));
    return page;
  }

  /** Errors of scripts, violations of the policy, dialogs: everything that should not be. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Whom the pages asked for anything. */
  List<String> hosts() {
    return hosts.stream().distinct().toList();
  }

  void forget() {
    complaints.clear();
    hosts.clear();
  }

  /** Closes what is open and forgets it. */
  void closePages() {
    List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    forget();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private void note(ConsoleMessage message) {
    if (message.type().equals("error") || message.type().equals("warning")) {
      complaints.add(message.text());
    }
  }

  private static Optional<Path> program() {
    String given = System.getProperty("broadsheet.browser", "");
    return Stream.concat(
            given.isEmpty() ? Stream.empty() : Stream.of(Path.of(given)),
            Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name))))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
