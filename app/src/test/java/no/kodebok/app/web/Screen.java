package no.kodebok.app.web;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The machine's browser with the workbench open in it. */
final class Screen implements AutoCloseable {
  /** What must be there in the end may take its time on a machine that does much else. */
  private static final double PATIENCE_MILLIS = 20_000;

  private final Playwright playwright;
  private final Browser browser;

  Screen() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Browsers.executable())
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
  }

  /** A new visitor, in a window of a common size. */
  Visit visit(ColorScheme colours) {
    return visit(new Browser.NewContextOptions().setColorScheme(colours));
  }

  /** A new visitor with a screen that is touched. */
  Visit visitByTouch() {
    return visit(new Browser.NewContextOptions().setHasTouch(true));
  }

  private Visit visit(Browser.NewContextOptions options) {
    BrowserContext context =
        browser.newContext(
            options
                .setViewportSize(1280, 800)
                .setLocale("nb-NO")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setAcceptDownloads(true));
    Page page = context.newPage();
    slowDown(context, page);
    return new Visit(context, page);
  }

  /**
   * With {@code -Dkodebok.slow=6} the page has a sixth of the processor: what races shows itself.
   */
  private static void slowDown(BrowserContext context, Page page) {
    int times = Integer.getInteger("kodebok.slow", 1);
    if (times > 1) {
      JsonObject rate = new JsonObject();
      rate.addProperty("rate", times);
      context.newCDPSession(page).send("Emulation.setCPUThrottlingRate", rate);
    }
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  /** One visitor's page, and what went wrong in it. */
  record Visit(BrowserContext context, Page page, List<String> faults) implements AutoCloseable {
    Visit(BrowserContext context, Page page) {
      this(context, page, new ArrayList<>());
      page.onPageError(faults::add);
      page.onDialog(dialog -> {
        faults.add("dialog: " + dialog.message());
        dialog.dismiss();
      });
    }

    Locator part(String testId) {
      return page.getByTestId(testId);
    }

    void room(String name) {
      part("nav-" + name).click();
    }

    @Override
    public void close() {
      context.close();
    }
  }
}
