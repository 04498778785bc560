package no.kodebok.app.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.app.session.SearchIndexes;
import no.kodebok.app.web.CommandRunner;
import no.kodebok.app.web.Workbench;
import no.kodebok.coding.model.Source;

/**
 * Times the running server with a project: what the screen asks for when it opens, and codings
 * until they are acknowledged and until search finds them.
 */
public final class ServerBench {
  private static final int READS = 20;
  private static final int CODINGS = 500;
  private static final int NEW_CODES = 50;

  private final ProjectSession session;
  private final Caller caller;
  private final PrintWriter out;

  private ServerBench(ProjectSession session, Caller caller, PrintWriter out) {
    this.session = session;
    this.caller = caller;
    this.out = out;
  }

  /**
   * Times the server with a project, to which it adds codings.
   *
   * @param arguments the project, and a folder in which its search index is kept for the next time
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    try (PrintWriter out =
        new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
      Path cache =
          arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempDirectory("kodebok-bench");
      run(Path.of(arguments[0]), cache, out);
    }
  }

  static void run(Path project, Path cache, PrintWriter out)
      throws IOException, InterruptedException {
    CommandRunner none = (arguments, directory, coder) -> new CommandRunner.Outcome(1, "", "");
    try (ProjectSession session =
            ProjectSession.open(project, new SearchIndexes(cache), out::println);
        Workbench server = new Workbench(session, 0, "Bench", "bench", none);
        HttpClient client = HttpClient.newHttpClient()) {
      long begun = System.nanoTime();
      session.index();
      out.printf(
          "%s: index made in %.1f s%n", project.getFileName(), (System.nanoTime() - begun) / 1e9);
      ServerBench bench = new ServerBench(session, new Caller(client, server), out);
      Source first = session.store().sources().getFirst();
      bench.reads(first);
      bench.codings(first);
    }
  }

  private void reads(Source source) throws IOException, InterruptedException {
    for (String path :
        new String[] {
          "/api/project",
          "/api/sources",
          "/api/codes",
          "/api/sources/" + source.id(),
          "/api/codings?source=" + source.id(),
          "/api/search?q=oppl%C3%A6ringstiltak",
          "/api/search?facets=true&q=oppl%C3%A6ringstiltak",
          "/api/search?facets=true&q=uncoded:no",
          "/api/search/names"
        }) {
      double[] times = new double[READS];
      for (int i = 0; i < READS; i++) {
        long begun = System.nanoTime();
        caller.get(path);
        times[i] = (System.nanoTime() - begun) / 1e6;
      }
      Times.report(out, path.replace(source.id().toString(), "{id}") + ", ms", times);
    }
  }

  private void codings(Source source) throws IOException, InterruptedException {
    double[] acknowledged = new double[CODINGS];
    for (int i = 0; i < CODINGS; i++) {
      String code = "Kode " + i % 10 + "/Del " + i / 10 % 10;
      String body = coding(source, code, i);
      long begun = System.nanoTime();
      caller.post("/api/codings", body);
      acknowledged[i] = (System.nanoTime() - begun) / 1e6;
    }
    Times.report(out, "coding in the server, acknowledged, ms", acknowledged);
    double[] found = new double[NEW_CODES];
    for (int i = 0; i < NEW_CODES; i++) {
      String code = "Ny " + UUID.randomUUID();
      String body = coding(source, code, i);
      String query = URLEncoder.encode("kode:\"" + code + "\"", StandardCharsets.UTF_8);
      long begun = System.nanoTime();
      caller.post("/api/codings", body);
      while (caller.get("/api/search?q=" + query).getInt("total") == 0) {
        Thread.onSpinWait();
      }
      found[i] = (System.nanoTime() - begun) / 1e6;
    }
    Times.report(out, "coding with a new code, found by search, ms", found);
    if (!session.store().check().isEmpty()) {
      throw new IllegalStateException("The project is not whole: " + session.store().check());
    }
  }

  private static String coding(Source source, String code, int number) {
    int start = 1000 + number * 37 % (source.length() - 2000);
    return Json.createObjectBuilder()
        .add("sourceId", source.id().toString())
        .add("start", start)
        .add("end", start + 80 + number % 7)
        .add("codePath", code)
        .add("create", true)
        .build()
        .toString();
  }

  private record Caller(HttpClient client, Workbench server) {
    String ask(String path) throws IOException, InterruptedException {
      return send(request(path).build());
    }

    JsonObject get(String path) throws IOException, InterruptedException {
      return read(ask(path));
    }

    void post(String path, String body) throws IOException, InterruptedException {
      send(
          request(path)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build());
    }

    private HttpRequest.Builder request(String path) {
      String address = server.address();
      String token = address.substring(address.indexOf("token=") + 6);
      return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
          .header("Authorization", "Bearer " + token);
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IOException(answer.statusCode() + " " + answer.body());
      }
      return answer.body();
    }

    private static JsonObject read(String answer) {
      try (JsonReader reader = Json.createReader(new StringReader(answer))) {
        return reader.readObject();
      }
    }
  }
}
