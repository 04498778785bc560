package no.kodebok.coding.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.store.ProjectStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process that writes, at random moments. How often is set with {@code -Dkodebok.kills};
 * the default keeps the build short.
 */
class KillTest {
  private static final int KILLS = Integer.getInteger("kodebok.kills", 10);
  private static final int LONGEST_LIFE_MILLIS = 400;

  @TempDir private Path folder;

  @Test
  void aKilledProcessLeavesAWholeProjectWithAllThatWasAcknowledged()
      throws IOException, InterruptedException {
    Path project = folder.resolve("studie.kodebok");
    SqliteProjects.create(project, "Studie", Language.NB);
    Random random = new Random(20261122);
    Set<String> acknowledged = new HashSet<>();
    for (int kill = 0; kill < KILLS; kill++) {
      acknowledged.addAll(killed(project, random.nextLong(), random.nextInt(LONGEST_LIFE_MILLIS)));
      try (ProjectStore store = SqliteProjects.open(project)) {
        assertEquals(List.of(), store.check(), "after kill " + kill);
        Set<String> kept = new HashSet<>();
        store.history(0, Integer.MAX_VALUE).forEach(entry -> kept.add(entry.id().toString()));
        Set<String> lost = new HashSet<>(acknowledged);
        lost.removeAll(kept);
        assertEquals(Set.of(), lost, "after kill " + kill);
      }
    }
    assertTrue(acknowledged.size() >= KILLS, "it was at work when it was killed");
  }

  /** Lets a process live for so long after its start, and returns the steps it acknowledged. */
  private static List<String> killed(Path project, long seed, int lifeMillis)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KillTarget.class.getName(),
                project.toString(),
                Long.toString(seed))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> acknowledged = new ArrayList<>();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertEquals("ready", out.readLine());
      Thread killer =
          new Thread(() -> {
            try {
              Thread.sleep(lifeMillis);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            // By its handle: Process would close the stream from which the last lines are read.
            process.toHandle().destroyForcibly();
          });
      killer.start();
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        // The last line may have been cut by the kill: only a whole id is an acknowledgement.
        if (line.length() == 36) {
          acknowledged.add(line);
        }
      }
      killer.join();
    }
    process.waitFor();
    return acknowledged;
  }
}
