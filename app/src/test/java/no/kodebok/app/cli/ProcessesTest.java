package no.kodebok.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.app.session.SearchIndexes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Several processes on one project. They are real ones: within one process Java itself keeps
 * account of locks, and what another process sees would never be asked.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ProcessesTest {
  @TempDir private Path folder;
  private CommandLines kodebok = new CommandLines(Path.of(""));
  private final List<Process> started = new ArrayList<>();

  @BeforeEach
  void makeProject() {
    kodebok = new CommandLines(folder);
    kodebok.ok("new", "p.kodebok");
    kodebok.file("god.txt", "En tekst om kurs.\n\nEn tekst til.\n");
    kodebok.ok("import", "p.kodebok", "god.txt");
  }

  @AfterEach
  void endWhatIsLeft() {
    started.forEach(Process::destroyForcibly);
  }

  private Process start(Path directory, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache-of-processes").toString());
    builder.environment().put("KODEBOK_CODER", "Åse");
    Process process = builder.start();
    started.add(process);
    return process;
  }

  /** A server, once it has said where it is. */
  private JsonObject serve() throws IOException {
    Process server = start(folder, "serve", "p.kodebok", "--port", "0", "--no-open", "--json");
    BufferedReader out = server.inputReader();
    String line = out.readLine();
    assertTrue(line != null, "the server did not start");
    try (var reader = Json.createReader(new StringReader(String.valueOf(line)))) {
      return reader.readObject();
    }
  }

  private static CommandLines.Result result(Process process) throws Exception {
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
    return new CommandLines.Result(process.waitFor(), out, err);
  }

  @Test
  void aCommandWaitsForTheOneThatIsAtWork() throws Exception {
    Process waiting;
    try (ProjectSession held =
        ProjectSession.open(
            folder.resolve("p.kodebok"), new SearchIndexes(folder.resolve("cache")), s -> {})) {
      waiting = start(folder, "sources", "p.kodebok", "--json");
      assertTrue(
          String.valueOf(waiting.errorReader().readLine()).contains("Waiting for another command"));
      assertFalse(waiting.waitFor(300, TimeUnit.MILLISECONDS));
      assertEquals(1, held.store().sources().size());
    }
    CommandLines.Result result = result(waiting);
    assertEquals(1, result.json().getJsonArray("sources").size());
  }

  @Test
  void twoCommandsAtOnceBothGetTheirWork() throws Exception {
    List<Process> coding = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      coding.add(
          start(
              folder,
              "code",
              "p.kodebok",
              "--code",
              "K" + i,
              "--create",
              "--source",
              "god",
              "--start",
              "0",
              "--end",
              "8"));
    }
    for (Process process : coding) {
      CommandLines.Result result = result(process);
      assertEquals(0, result.status(), result.err());
    }
    assertEquals(3, kodebok.json("codings", "p.kodebok").getJsonArray("codings").size());
    assertFalse(Files.exists(folder.resolve("p.kodebok.lock")));
  }

  @Test
  void aCommandOnAServedProjectGoesThroughItsServerFromWhereItStands() throws Exception {
    serve();
    Path other = Files.createDirectories(folder.resolve("annet sted"));
    Files.writeString(other.resolve("ny.txt"), "Nok en tekst.\n");
    CommandLines elsewhere = new CommandLines(other);
    String project = "../p.kodebok";
    assertEquals(1, elsewhere.json("import", project, "ny.txt").getJsonArray("sources").size());
    JsonObject coding =
        result(
                start(
                    other,
                    "code",
                    project,
                    "--code",
                    "Ny",
                    "--create",
                    "--source",
                    "ny",
                    "--quote",
                    "en tekst",
                    "--json"))
            .json();
    assertEquals("Åse", coding.getString("coder"));
    assertEquals(1, elsewhere.json("search", project, "kode:ny").getInt("total"));
    elsewhere.ok("quotes", project, "-o", "sitater.json");
    assertTrue(Files.exists(other.resolve("sitater.json")));
    elsewhere.ok("undo", project);
    CommandLines.Result wrong = elsewhere.run("codings", project, "--code", "Ny", "--json");
    assertEquals(1, wrong.status());
    assertEquals("", wrong.out());
    assertTrue(wrong.err().contains("No code \"Ny\""), wrong.err());
    assertEquals(2, elsewhere.run("search", project, "\"uten").status());
  }

  @Test
  void aProjectIsServedOnceWhateverLinkLeadsToIt() throws Exception {
    JsonObject server = serve();
    Files.createSymbolicLink(folder.resolve("lenke.kodebok"), folder.resolve("p.kodebok"));
    for (String name : List.of("p.kodebok", "lenke.kodebok")) {
      CommandLines.Result again = kodebok.run("serve", name, "--port", "0", "--no-open");
      assertEquals(1, again.status());
      assertTrue(again.err().contains(server.getString("address")), again.err());
    }
    assertEquals(1, kodebok.json("sources", "lenke.kodebok").getJsonArray("sources").size());
  }

  @Test
  void aServerThatIsAskedToEndLeavesNothingBeside() throws Exception {
    serve();
    Process server = started.getFirst();
    server.toHandle().destroy();
    assertTrue(server.waitFor(30, TimeUnit.SECONDS));
    assertEquals("", new String(server.getErrorStream().readAllBytes(), UTF_8));
    for (String ending : List.of(".lock", "-wal", "-shm")) {
      assertFalse(Files.exists(folder.resolve("p.kodebok" + ending)), ending);
    }
  }

  @Test
  void aProjectThatIsClosedTwiceLeavesTheNextOnesLockAlone() {
    Path project = folder.resolve("p.kodebok");
    SearchIndexes indexes = new SearchIndexes(folder.resolve("cache"));
    ProjectSession first = ProjectSession.open(project, indexes, s -> {});
    first.close();
    try (ProjectSession second = ProjectSession.open(project, indexes, s -> {})) {
      first.close();
      assertTrue(Files.exists(folder.resolve("p.kodebok.lock")));
      assertEquals(1, second.store().sources().size());
    }
  }

  @Test
  void aKilledServerStandsInNobodysWay() throws Exception {
    serve();
    Process server = started.getFirst();
    server.destroyForcibly().waitFor();
    assertTrue(Files.exists(folder.resolve("p.kodebok.lock")));
    assertEquals(1, kodebok.json("sources", "p.kodebok").getJsonArray("sources").size());
    assertFalse(Files.exists(folder.resolve("p.kodebok.lock")));
  }

  @Test
  void aServedDemoIsWrittenByItsServerAndServedOnce() throws Exception {
    kodebok.ok("demo", "demo", "--no-serve");
    serveDemo();
    Files.delete(folder.resolve("demo/tabeller.xlsx"));
    kodebok.ok("demo", "demo", "--no-serve");
    assertTrue(Files.exists(folder.resolve("demo/tabeller.xlsx")));
    CommandLines.Result again = kodebok.run("demo", "demo", "--port", "0", "--no-open", "--json");
    assertEquals(1, again.status());
    assertEquals("", again.out());
    assertTrue(again.err().contains("served already"), again.err());
  }

  private void serveDemo() throws IOException {
    Process server = start(folder, "demo", "demo", "--port", "0", "--no-open", "--json");
    String line = String.valueOf(server.inputReader().readLine());
    assertTrue(line.contains("\"files\"") && line.contains("\"address\""), line);
  }
}
