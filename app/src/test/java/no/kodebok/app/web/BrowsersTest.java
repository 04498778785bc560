package no.kodebok.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowsersTest {
  @TempDir Path folder;

  @Test
  void theBrowserThatTheEnvironmentNamesIsTaken() throws IOException {
    program("chromium");
    Path mine = program("mine");
    assertEquals(
        Optional.of(mine), find(Map.of("PATH", folder.toString(), "KODEBOK_BROWSER", "" + mine)));
  }

  @Test
  void aNamedBrowserThatIsNotThereIsAFault() {
    var fault =
        assertThrows(
            IllegalStateException.class,
            () -> find(Map.of("KODEBOK_BROWSER", folder.resolve("none").toString())));
    assertTrue(String.valueOf(fault.getMessage()).contains("KODEBOK_BROWSER"), fault.getMessage());
  }

  @Test
  void chromiumComesBeforeChromeWhereverItStandsOnThePath() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    program("google-chrome");
    Path chromium = program("other/chromium");
    assertEquals(Optional.of(chromium), find(Map.of("PATH", folder + File.pathSeparator + other)));
  }

  @Test
  void theBrowserWithoutAWindowComesFirstSinceItTakesHalfTheWork() throws IOException {
    program("chromium");
    Path shell = program("chromium-headless-shell");
    assertEquals(Optional.of(shell), find(Map.of("PATH", folder.toString())));
  }

  @Test
  void aFileThatIsNoProgramIsNoBrowser() throws IOException {
    Files.createFile(folder.resolve("chromium"));
    assertEquals(Optional.empty(), find(Map.of("PATH", folder.toString())));
  }

  @Test
  void withoutABrowserATestIsSkippedWithTheReason() {
    var result = BrowserCondition.decide(Optional.empty(), false);
    assertTrue(result.isDisabled());
    assertTrue(result.getReason().orElseThrow().startsWith(BrowserCondition.NO_BROWSER));
  }

  @Test
  void withoutABrowserATestFailsWhereOneIsRequired() {
    assertThrows(
        IllegalStateException.class, () -> BrowserCondition.decide(Optional.empty(), true));
  }

  @Test
  void withABrowserATestRuns() {
    assertFalse(BrowserCondition.decide(Optional.of(folder), true).isDisabled());
  }

  private static Optional<Path> find(Map<String, String> environment) {
    return Browsers.find(environment, List.of());
  }

  private Path program(String name) throws IOException {
    return Files.createFile(
        folder.resolve(name),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
  }
}
