package no.kodebok.app.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.kodebok.app.web.Browsers;

/**
 * Times how long each room of a project takes until it can be used: from the change of address to
 * the first frame that shows what the room is there for. The server is a process of its own, begun
 * anew for every round; within a round each room is visited twice, without a pause.
 */
public final class RoomsBench {
  static final int ROUNDS = 5;

  /** The rooms in the order of the navigation: what leads there, and what must then be seen. */
  private static final List<Room> ROOMS =
      List.of(
          new Room("Oversikt", "#/oversikt", "[data-testid=progress-row]"),
          new Room("Kilder", "#/kilder", "[data-testid=source-row]"),
          new Room("Koding", "#/koding", ".reader-turn.is-current"),
          new Room("Åpne svar", "#/svar", "[data-testid=open-question]"),
          new Room("Åpne svar, a question", "QUESTION", "[data-testid=answer-row]"),
          new Room("Kodebok", "#/kodebok", "[data-testid=code-outline] [role=row]"),
          new Room("Søk", "#/sok", "[data-testid=search-input]"),
          new Room("Søk, a word", "#/sok?q=oppl%C3%A6ringstiltak", "[data-testid=search-hit]"),
          new Room("Sitater", "#/sitater", "[data-testid=quote-row]"),
          new Room("Notater", "#/notater", "[data-testid=memo-new]"),
          new Room("Logg", "#/logg", "[data-testid=log-row]"));

  /** Goes to an address, and says after how many milliseconds what must be seen was painted. */
  private static final String VISIT =
      """
      ([hash, seen]) => new Promise(done => {
        const begun = performance.now();
        performance.clearResourceTimings();
        if (hash === 'QUESTION') document.querySelector('[data-testid=open-question]').click();
        else location.hash = hash;
        const look = () => {
          if (document.querySelector(seen)) requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)));
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      })
      """;

  /** What was asked of the server meanwhile and took long. */
  private static final String ASKED =
      """
      () => performance.getEntriesByType('resource')
        .filter(one => one.duration > 100)
        .map(one => `${new URL(one.name).pathname} ${one.duration.toFixed(0)} ms, ${(one.decodedBodySize / 1024).toFixed(0)} kB`)
        .join('; ')
      """;

  private record Room(String name, String hash, String seen) {}

  private RoomsBench() {}

  /**
   * Times the rooms of a project.
   *
   * @param arguments the launcher, the project, and how many rounds where not five
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    try (PrintWriter out =
        new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
      int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : ROUNDS;
      run(Path.of(arguments[0]), Path.of(arguments[1]), rounds, out);
    }
  }

  static void run(Path launcher, Path project, int rounds, PrintWriter out)
      throws IOException, InterruptedException {
    Map<Room, List<Double>> first = new LinkedHashMap<>();
    Map<Room, List<Double>> second = new LinkedHashMap<>();
    Playwright.CreateOptions options =
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    BrowserType.LaunchOptions launch =
        new BrowserType.LaunchOptions()
            .setExecutablePath(Browsers.executable())
            .setArgs(List.of("--no-sandbox", "--disable-gpu"));
    try (Playwright playwright = Playwright.create(options);
        Browser browser = playwright.chromium().launch(launch)) {
      for (int round = 1; round <= rounds; round++) {
        out.printf("Round %d%n", round);
        Process server = serve(launcher, project);
        try (Page page =
            browser.newPage(
                new Browser.NewPageOptions().setViewportSize(1280, 800).setLocale("nb-NO"))) {
          page.navigate(address(server));
          visit(page, first, out);
          visit(page, second, out);
        } finally {
          server.destroy();
          server.waitFor();
        }
      }
    }
    out.printf("%nBest of %d (median), ms:%n", rounds);
    first.forEach((room, times) ->
        out.printf(
            "%-24s first %s, again %s%n",
            room.name(), told(times), told(second.getOrDefault(room, List.of()))));
  }

  private static void visit(Page page, Map<Room, List<Double>> times, PrintWriter out) {
    for (Room room : ROOMS) {
      double took =
          ((Number) page.evaluate(VISIT, List.of(room.hash(), room.seen()))).doubleValue();
      times.computeIfAbsent(room, r -> new ArrayList<>()).add(took);
      out.printf("  %-24s %6.0f ms  %s%n", room.name(), took, page.evaluate(ASKED));
    }
  }

  private static String told(List<Double> times) {
    List<Double> sorted = times.stream().sorted().toList();
    return "%6.0f (%.0f)".formatted(sorted.getFirst(), sorted.get(sorted.size() / 2));
  }

  private static Process serve(Path launcher, Path project) throws IOException {
    return new ProcessBuilder(
            launcher.toString(), "serve", project.toString(), "--port", "0", "--no-open", "--json")
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** What the server says first: where it is. */
  private static String address(Process server) throws IOException {
    try (JsonReader said = Json.createReader(server.inputReader(StandardCharsets.UTF_8))) {
      return said.readObject().getString("address");
    }
  }
}
