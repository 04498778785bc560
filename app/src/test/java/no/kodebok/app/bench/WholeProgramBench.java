package no.kodebok.app.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Times what a user waits for: whole commands through the launcher on five long texts, and the
 * running server with those and with a big project. Run with {@code mvn -Pbench verify
 * -DskipTests}; {@code -Dbench.files=FOLDER} takes the texts of a folder instead of made-up ones.
 */
public final class WholeProgramBench {
  private static final int RUNS = 15;

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
      Path project = folder.resolve("bench.kodebok");
      bench.run(
          project.toString(), given.isBlank() ? bench.madeUpTexts() : textsOf(Path.of(given)));
      ServerBench.run(project, folder.resolve("cache"), out);
      Path big = folder.resolve("big.kodebok");
      BigProject.write(big, Files.createDirectory(folder.resolve("big")));
      ServerBench.run(big, folder.resolve("cache"), out);
      RoomsBench.run(launcher, big, RoomsBench.ROUNDS, out);
      ReaderBench.run(big, folder.resolve("cache"), out);
    }
  }

  private static List<Path> textsOf(Path given) throws IOException {
    try (var files = Files.list(given)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }

  /** Five texts of about half a megabyte each, of words that are spread as in real text. */
  private List<Path> madeUpTexts() throws IOException {
    MadeUpWords words = new MadeUpWords(new Random(5));
    List<Path> files = new ArrayList<>();
    for (int file = 0; file < 5; file++) {
      StringBuilder text = new StringBuilder();
      while (text.length() < 520_000) {
        for (int i = 0; i < 4; i++) {
          text.append(words.sentence()).append('\n');
        }
        text.append('\n');
      }
      files.add(Files.writeString(folder.resolve("tekst" + file + ".txt"), text));
    }
    return files;
  }

  private void run(String project, List<Path> texts) throws IOException, InterruptedException {
    List<String> importing = new ArrayList<>(List.of("import", project));
    texts.forEach(text -> importing.add(text.toString()));
    command(List.of("--version"));
    double[] imports = new double[3];
    for (int i = 0; i < imports.length; i++) {
      Files.deleteIfExists(Path.of(project));
      command(List.of("new", project));
      imports[i] = command(importing);
    }
    Times.report(out, "import of all texts, whole process, s", imports);
    double[] searches = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      searches[i] = command(List.of("search", project, "opplæringstiltak", "--json"));
    }
    Times.report(out, "search, whole process, s", searches);
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
    Times.report(out, "coding, whole process, s", codings);
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
}
