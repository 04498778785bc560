package no.kodebok.app.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.app.session.SearchIndexes;
import no.kodebok.app.web.Browsers;
import no.kodebok.app.web.CommandRunner;
import no.kodebok.app.web.Workbench;
import no.kodebok.coding.model.Source;

/**
 * Times the reader on the longest text of a project, in the machine's own browser: from the click
 * until the text stands there with its codings, scrolling, and from the key until a coding is seen.
 */
public final class ReaderBench {
  private static final int OPENINGS = 5;
  private static final int CODINGS = 30;

  /** Goes to an address, and says how long it took until the codings were drawn. */
  private static final String OPEN =
      """
      hash => new Promise(done => {
        const begun = performance.now();
        location.hash = hash;
        const look = () => {
          const isDrawn = document.querySelector('.reader-turn.is-current')
            && document.querySelector('.reader-stripe-bar') && CSS.highlights.size > 0;
          if (isDrawn) requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)));
          else requestAnimationFrame(look);
        };
        look();
      })
      """;

  /**
   * Scrolls by 90 pixels a frame for five seconds; the frames a second, and the longest of them.
   */
  private static final String SCROLL =
      """
      () => new Promise(done => {
        const reader = document.querySelector('.reader');
        const begun = performance.now();
        let frames = 0, before = begun, longest = 0;
        const step = now => {
          longest = Math.max(longest, now - before);
          before = now;
          reader.scrollTop += 90;
          frames++;
          if (now - begun < 5000) requestAnimationFrame(step);
          else done([frames / (now - begun) * 1000, longest]);
        };
        requestAnimationFrame(step);
      })
      """;

  /**
   * From the next key until a stripe more is drawn and painted: the first task after the frame that
   * draws it comes when the frame has been painted.
   */
  private static final String WATCH =
      """
      () => {
        window.seen = new Promise(done => {
          addEventListener('keydown', event => {
            const begun = event.timeStamp;
            const stripes = document.querySelector('.reader-stripes');
            new MutationObserver((_, observer) => {
              if (!stripes.querySelector('.is-current')) return;
              observer.disconnect();
              const painted = new MessageChannel();
              painted.port1.onmessage = () => done(performance.now() - begun);
              painted.port2.postMessage(null);
            }).observe(stripes, { childList: true, subtree: true, attributes: true });
          }, { capture: true, once: true });
        });
      }
      """;

  private ReaderBench() {}

  /** Times the reader with the project that is named; the bench adds codings to it. */
  public static void main(String[] arguments) throws IOException {
    try (PrintWriter out =
        new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
      run(Path.of(arguments[0]), Files.createTempDirectory("kodebok-bench"), out);
    }
  }

  static void run(Path project, Path cache, PrintWriter out) {
    CommandRunner none = (arguments, directory, coder) -> new CommandRunner.Outcome(1, "", "");
    Playwright.CreateOptions options =
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    BrowserType.LaunchOptions launch =
        new BrowserType.LaunchOptions()
            .setExecutablePath(Browsers.executable())
            .setArgs(List.of("--no-sandbox", "--disable-gpu"));
    try (ProjectSession session =
            ProjectSession.open(project, new SearchIndexes(cache), out::println);
        Workbench server = new Workbench(session, 0, "Bench", "bench", none);
        Playwright playwright = Playwright.create(options);
        Browser browser = playwright.chromium().launch(launch)) {
      // The index is made once for a project; here it would only stand in the way.
      session.index();
      Source longest =
          session.store().sources().stream()
              .max(Comparator.comparingInt(Source::length))
              .orElseThrow();
      out.printf("%s: %,d characters%n", longest.name(), longest.length());
      String place = "#/koding/" + longest.id();
      opening(browser, server, place, out);
      try (Page page = opened(browser, server)) {
        page.evaluate(OPEN, place);
        List<?> scrolled = (List<?>) page.evaluate(SCROLL);
        out.printf(
            "scrolling: %.1f frames a second, the longest %.0f ms%n",
            number(scrolled.get(0)), number(scrolled.get(1)));
        coding(page, out);
      }
    }
  }

  private static void opening(Browser browser, Workbench server, String place, PrintWriter out) {
    double[] times = new double[OPENINGS];
    for (int i = 0; i < OPENINGS; i++) {
      try (Page page = opened(browser, server)) {
        times[i] = number(page.evaluate(OPEN, place));
      }
    }
    Times.report(out, "opening until the codings are drawn, ms", times);
  }

  /** The screen with another room open, its code loaded. */
  private static Page opened(Browser browser, Workbench server) {
    Page page = browser.newPage();
    page.setViewportSize(1280, 800);
    page.navigate(server.address());
    page.getByTestId("nav-codebook").click();
    page.getByTestId("nav-reading").hover();
    page.waitForTimeout(1500);
    return page;
  }

  private static void coding(Page page, PrintWriter out) {
    // The code that is used first can be used again with one key.
    page.evaluate("document.querySelector('.reader').scrollTop = 0");
    page.keyboard().press("g");
    page.keyboard().type("300");
    page.keyboard().press("Enter");
    page.waitForTimeout(500);
    page.keyboard().press("v");
    page.keyboard().press("c");
    page.keyboard().press("Enter");
    page.waitForTimeout(1000);
    double[] times = new double[CODINGS];
    for (int i = 0; i < CODINGS; i++) {
      page.keyboard().press("j");
      page.keyboard().press("v");
      page.waitForTimeout(400);
      page.evaluate(WATCH);
      page.keyboard().press("r");
      times[i] = number(page.evaluate("window.seen"));
    }
    Times.report(out, "coding until it is seen, ms", times);
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }
}
