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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.app.session.SearchIndexes;
import no.kodebok.app.web.CommandRunner;
import no.kodebok.app.web.Workbench;
import no.kodebok.coding.model.Source;

/**
 * Times what a user waits for: whole commands through the launcher, and codings in the running
 * server until they are acknowledged and until search finds them. Run with {@code mvn -Pbench
 * verify -DskipTests}; {@code -Dbench.files=FOLDER} takes the texts of a folder instead of made-up
 * ones.
 */
public final class WholeProgramBench {
  private static final int RUNS = 7;
  private static final int CODINGS = 100;

  private final Path folder;
  private final Path launcher;
  private final PrintWriter out;

  private WholeProgramBench(Path folder, Path launcher, PrintWriter out) {
    this.folder = folder;
    this.launcher = launcher;
    this.out = out;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path launcher = Path.of(arguments[0]);
    String given = arguments.length > 1 ? arguments[1] : "";
    Path folder = Files.createTempDirectory("kodebok-bench");
    try (PrintWriter out =
        new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
      WholeProgramBench bench = new WholeProgramBench(folder, launcher, out);
      bench.run(given.isBlank() ? bench.madeUpTexts() : textsOf(Path.of(given)));
    }
  }

  private static List<Path> textsOf(Path given) throws IOException {
    try (var files = Files.list(given)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  /** Five texts of about half a megabyte each, of words that are spread as in real text. */
  private List<Path> madeUpTexts() throws IOException {
    Random random = new Random(5);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      StringBuilder word = new StringBuilder();
      for (int s = 0; s < 1 + random.nextInt(5); s++) {
        word.append("bdfghjklmnprstv".charAt(random.nextInt(15)))
            .append("aeiouyæøå".charAt(random.nextInt(9)));
      }
      words.add(word.append(random.nextBoolean() ? "r" : "n").toString());
    }
    List<Path> files = new ArrayList<>();
    for (int file = 0; file < 5; file++) {
      StringBuilder text = new StringBuilder();
      while (text.length() < 520_000) {
        for (int i = 0; i < 60; i++) {
          // Squared: few words are frequent, most are rare.
          double place = random.nextDouble();
          text.append(words.get((int) (place * place * words.size())))
              .append(i % 12 == 11 ? "\n" : " ");
        }
        text.append("opplæringstiltak.\n\n");
      }
      files.add(Files.writeString(folder.resolve("tekst" + file + ".txt"), text));
    }
    return files;
  }

  private void run(List<Path> texts) throws IOException, InterruptedException {
    String project = folder.resolve("bench.kodebok").toString();
    List<String> importing = new ArrayList<>(List.of("import", project));
    texts.forEach(text -> importing.add(text.toString()));
    command(List.of("--version"));
    double[] imports = new double[3];
    for (int i = 0; i < imports.length; i++) {
      Files.deleteIfExists(Path.of(project));
      command(List.of("new", project));
      imports[i] = command(importing);
    }
    report("import of all texts, whole process, s", imports);
    double[] searches = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      searches[i] = command(List.of("search", project, "opplæringstiltak", "--json"));
    }
    report("search, whole process, s", searches);
    String source = String.valueOf(texts.getFirst().getFileName()).replaceFirst("\\.txt$", "");
    double[] codings = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      codings[i] =
          command(
              List.of(
                  "code",
                  project,
                  "--code",
                  "Bench/Kode",
                  "--create",
                  "--source",
                  source,
                  "--start",
                  String.valueOf(100 + i),
                  "--end",
                  "400"));
    }
    report("coding, whole process, s", codings);
    served(Path.of(project));
  }

  private double command(List<String> arguments) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of(launcher.toString()));
    line.addAll(arguments);
    long begun = System.nanoTime();
    Process process =
        new ProcessBuilder(line).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    if (process.waitFor() != 0) {
      throw new IOException(
          new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
    }
    return (System.nanoTime() - begun) / 1e9;
  }

  private void served(Path project) throws IOException, InterruptedException {
    CommandRunner none = (arguments, directory, coder) -> new CommandRunner.Outcome(1, "", "");
    try (ProjectSession session =
            ProjectSession.open(project, new SearchIndexes(folder.resolve("cache")), out::println);
        Workbench server = new Workbench(session, 0, "Bench", "bench", none);
        HttpClient client = HttpClient.newHttpClient()) {
      session.index();
      Caller caller = new Caller(client, server);
      Source source = session.store().sources().getFirst();
      double[] acknowledged = new double[CODINGS];
      double[] found = new double[CODINGS];
      for (int i = 0; i < CODINGS; i++) {
        String code = "Ny " + UUID.randomUUID();
        int start = 1000 + i * 37 % (source.length() - 2000);
        String body =
            Json.createObjectBuilder()
                .add("sourceId", source.id().toString())
                .add("start", start)
                .add("end", start + 80)
                .add("codePath", code)
                .add("create", true)
                .build()
                .toString();
        long begun = System.nanoTime();
        caller.post("/api/codings", body);
        acknowledged[i] = (System.nanoTime() - begun) / 1e6;
        String query = URLEncoder.encode("kode:\"" + code + "\"", StandardCharsets.UTF_8);
        while (caller.get("/api/search?q=" + query).getInt("total") == 0) {
          Thread.onSpinWait();
        }
        found[i] = (System.nanoTime() - begun) / 1e6;
      }
      report("coding in the server, acknowledged, ms", acknowledged);
      report("coding in the server, found by search, ms", found);
    }
  }

  private record Caller(HttpClient client, Workbench server) {
    JsonObject get(String path) throws IOException, InterruptedException {
      return send(request(path).build());
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

    private JsonObject send(HttpRequest request) throws IOException, InterruptedException {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IOException(answer.statusCode() + " " + answer.body());
      }
      try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
        return reader.readObject();
      }
    }
  }

  private void report(String what, double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    out.printf(
        "%-45s min %8.3f  median %8.3f  p95 %8.3f  max %8.3f%n",
        what,
        sorted[0],
        sorted[sorted.length / 2],
        sorted[(int) Math.min(sorted.length - 1.0, Math.ceil(sorted.length * 0.95))],
        sorted[sorted.length - 1]);
  }
}
