package no.kodebok.app.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.app.session.SearchIndexes;
import no.kodebok.app.web.Browsers;
import no.kodebok.app.web.CommandRunner;
import no.kodebok.app.web.Workbench;
import no.kodebok.coding.likeness.NearDuplicates;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.store.sql.SqliteProjects;

/**
 * Times the room for open answers with 50,000 of them: what the server takes, and in a browser the
 * time until the answers stand on the screen, and frames per second while they are scrolled.
 * Arguments: the number of answers.
 */
public final class AnswersBench {
  private static final int TIMES = 5;

  private final Workbench server;
  private final HttpClient client;
  private final PrintWriter out;

  private AnswersBench(Workbench server, HttpClient client, PrintWriter out) {
    this.server = server;
    this.client = client;
    this.out = out;
  }

  public static void main(String[] arguments) throws Exception {
    int answers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 50_000;
    Path folder = Files.createTempDirectory("kodebok-answers");
    Path project = folder.resolve("svar.kodebok");
    SqliteProjects.create(project, "Mange svar", Language.NB);
    try (PrintWriter out =
            new PrintWriter(
                new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        ProjectSession session =
            ProjectSession.open(project, new SearchIndexes(folder.resolve("cache")), w -> {});
        HttpClient client = HttpClient.newHttpClient()) {
      MadeUpAnswers.add(session.store(), folder, answers);
      session.index();
      try (Workbench server =
          new Workbench(
              session, 0, "Bench", "bench", (a, d, c) -> new CommandRunner.Outcome(1, "", ""))) {
        AnswersBench bench = new AnswersBench(server, client, out);
        String question = bench.calls();
        bench.browser(question, answers);
      }
    }
  }

  private String calls() throws Exception {
    String question =
        get("/api/open-questions").getJsonArray("questions").getJsonObject(0).getString("id");
    String path = "/api/open-questions/" + question;
    timed("answers, first time", 1, () -> ask(path + "/answers?attributes=kj%C3%B8nn"));
    timed("answers", TIMES, () -> ask(path + "/answers?attributes=kj%C3%B8nn"));
    timed("codings of the answers", TIMES, () -> ask(path + "/answers?parts=codings"));
    JsonObject answers = get(path + "/answers?attributes=");
    List<String> texts = answers.getJsonArray("texts").getValuesAs(JsonString::getString);
    timed("groups, first time", 1, () -> ask(path + "/groups"));
    timed("groups, compared anew", TIMES, () -> NearDuplicates.among(texts));
    out.printf("groups of two or more: %d%n", get(path + "/groups").getJsonArray("groups").size());
    List<String> ids = answers.getJsonArray("ids").getValuesAs(JsonString::getString);
    for (int count : new int[] {100, 2000}) {
      StringBuilder passages = new StringBuilder();
      for (int i = 0; i < count; i++) {
        passages
            .append(i == 0 ? "" : ",")
            .append(
                "{\"sourceId\":\"%s\",\"start\":0,\"end\":%d}"
                    .formatted(ids.get(i), texts.get(i).length()));
      }
      timed(
          "coding of " + count + " answers",
          1,
          () ->
              send(
                  "/api/codings/bulk",
                  "{\"passages\":[%s],\"codePath\":\"Kode %d\",\"create\":true}"
                      .formatted(passages, count)));
      timed("undo of it", 1, () -> send("/api/undo", "{}"));
      send("/api/redo", "{}");
    }
    return question;
  }

  private void browser(String question, int answers) {
    Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    try (Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(Browsers.executable())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
      Page page =
          browser.newPage(
              new Browser.NewPageOptions().setViewportSize(1280, 800).setLocale("nb-NO"));
      page.navigate(server.address());
      page.getByTestId("nav-answers").waitFor();
      for (int i = 0; i < TIMES; i++) {
        page.evaluate("location.hash = '#/kodebok'");
        page.getByTestId("answer-row")
            .first()
            .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        long begun = System.nanoTime();
        page.evaluate("id => { location.hash = '#/svar/' + id; }", question);
        page.getByTestId("answer-row").first().waitFor();
        out.printf("open %d answers in the browser: %.0f ms%n", answers, since(begun));
      }
      out.printf("scroll, frames a second: %s%n", page.evaluate(SCROLL));
      for (String words : new String[] {"lønnstilskudd", ""}) {
        out.printf("filter by \"%s\" until drawn: %.0f ms%n", words, took(page, "input", words));
      }
      out.printf("sort by answer until drawn: %.0f ms%n", took(page, "sort", ""));
      out.printf("group until drawn: %.0f ms%n", took(page, "group", ""));
      out.printf("scroll groups, frames a second: %s%n", page.evaluate(SCROLL));
    }
  }

  private static double took(Page page, String what, String words) {
    return ((Number) page.evaluate(ACT, List.of(what, words))).doubleValue();
  }

  private static final String SCROLL =
      """
      async () => {
        const grid = document.querySelector('.answer-grid');
        grid.scrollTop = 0;
        let frames = 0, longest = 0, before = performance.now();
        const begun = before;
        while (performance.now() - begun < 4000) {
          await new Promise(requestAnimationFrame);
          const now = performance.now();
          longest = Math.max(longest, now - before);
          before = now;
          frames++;
          grid.scrollTop += 90;
        }
        return `${(frames / 4).toFixed(1)}, longest frame ${longest.toFixed(0)} ms`;
      }
      """;

  private static final String ACT =
      """
      async ([what, words]) => {
        const begun = performance.now();
        const shown = document.querySelector('[data-testid=answers-shown]');
        if (what === 'input') {
          const field = document.querySelector('[data-testid=answer-words]');
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, words);
          field.dispatchEvent(new Event('input', { bubbles: true }));
        } else if (what === 'sort') {
          document.querySelectorAll('[role=columnheader] button')[0].click();
        } else {
          document.querySelector('[data-testid=group-answers]').click();
          while (!document.querySelector('[data-testid=answer-group]')) await new Promise(requestAnimationFrame);
        }
        await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
        return performance.now() - begun;
      }
      """;

  private void timed(String what, int times, Callable<?> call) throws Exception {
    double best = Double.MAX_VALUE;
    for (int i = 0; i < times; i++) {
      long begun = System.nanoTime();
      call.call();
      best = Math.min(best, since(begun));
    }
    out.printf("%s: %.0f ms%n", what, best);
  }

  private static double since(long begun) {
    return (System.nanoTime() - begun) / 1e6;
  }

  private JsonObject get(String path) throws IOException, InterruptedException {
    try (JsonReader reader = Json.createReader(new StringReader(ask(path)))) {
      return reader.readObject();
    }
  }

  private String ask(String path) throws IOException, InterruptedException {
    return answer(request(path).GET().build());
  }

  private String send(String path, String body) throws IOException, InterruptedException {
    return answer(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    String address = server.address();
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
        .header("Authorization", "Bearer " + address.substring(address.indexOf("token=") + 6));
  }

  private String answer(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IOException(answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }
}
