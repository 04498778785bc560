package no.kodebok.app.web;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The browsers of this machine. None is ever downloaded. */
public final class Browsers {
  /** The environment variable that names the browser to use. */
  public static final String VARIABLE = "KODEBOK_BROWSER";

  private static final List<String> NAMES =
      List.of(
          "chromium-headless-shell",
          "chromium",
          "chromium-browser",
          "google-chrome",
          "google-chrome-stable",
          "chrome");

  private static final List<Path> ELSEWHERE =
      List.of(
          Path.of("/snap/bin/chromium"),
          Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
          Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"));

  private Browsers() {}

  /**
   * The browser to drive, for {@code setExecutablePath}.
   *
   * @throws IllegalStateException if there is none; a test marked {@link NeedsBrowser} never meets
   *     this
   */
  public static Path executable() {
    return find(System.getenv())
        .orElseThrow(() -> new IllegalStateException(BrowserCondition.NO_BROWSER + "."));
  }

  /**
   * The browser that the environment names, else the first on the path.
   *
   * @throws IllegalStateException if the environment names one that cannot be started
   */
  static Optional<Path> find(Map<String, String> environment) {
    return find(environment, ELSEWHERE);
  }

  static Optional<Path> find(Map<String, String> environment, List<Path> elsewhere) {
    String named = environment.getOrDefault(VARIABLE, "");
    if (!named.isEmpty()) {
      Path browser = Path.of(named);
      if (!isProgram(browser)) {
        throw new IllegalStateException(VARIABLE + " is " + named + ", which is no program.");
      }
      return Optional.of(browser);
    }
    List<Path> folders =
        Pattern.compile(Pattern.quote(File.pathSeparator))
            .splitAsStream(environment.getOrDefault("PATH", ""))
            .filter(folder -> !folder.isEmpty())
            .map(Path::of)
            .toList();
    Stream<Path> onPath =
        NAMES.stream().flatMap(name -> folders.stream().map(folder -> folder.resolve(name)));
    return Stream.concat(onPath, elsewhere.stream()).filter(Browsers::isProgram).findFirst();
  }

  private static boolean isProgram(Path path) {
    return Files.isRegularFile(path) && Files.isExecutable(path);
  }
}
