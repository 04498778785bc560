package no.kodebok.app.config;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * What the program takes from where it runs.
 *
 * @param coder who codes when no one is named
 * @param cache folder for what can be made anew: the search indexes
 * @param directory that relative paths start from
 */
public record Surroundings(String coder, Path cache, Path directory) {
  /** The surroundings of this process. */
  public static Surroundings ofProcess() {
    Map<String, String> environment = System.getenv();
    String user = System.getProperty("user.name", "");
    String coder = environment.getOrDefault("KODEBOK_CODER", "").strip();
    return new Surroundings(
        !coder.isEmpty() ? coder : user.isBlank() ? "coder" : user,
        cache(environment),
        Path.of("").toAbsolutePath());
  }

  private static Path cache(Map<String, String> environment) {
    String given = environment.getOrDefault("XDG_CACHE_HOME", "");
    if (!given.isBlank() && Path.of(given).isAbsolute()) {
      return Path.of(given, "kodebok");
    }
    Path home = Path.of(System.getProperty("user.home", "."));
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.contains("mac")) {
      return home.resolve("Library/Caches/kodebok");
    }
    String local = environment.getOrDefault("LOCALAPPDATA", "");
    if (system.contains("win") && !local.isBlank()) {
      return Path.of(local, "Kodebok", "cache");
    }
    return home.resolve(".cache/kodebok");
  }

  /** As if the program ran elsewhere and for another coder. */
  public Surroundings with(Path otherDirectory, String otherCoder) {
    return new Surroundings(otherCoder, cache, otherDirectory);
  }

  public Path resolve(Path path) {
    return directory.resolve(path).normalize();
  }
}
