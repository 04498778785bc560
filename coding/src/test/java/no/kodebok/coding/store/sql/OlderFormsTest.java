package no.kodebok.coding.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.ProjectStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Projects that earlier forms of the program wrote open, whole and with their history. */
class OlderFormsTest {
  @TempDir Path folder;
  private Path project;

  @BeforeEach
  void unpack() throws IOException {
    project = folder.resolve("form-1.kodebok");
    try (InputStream packed = getClass().getResourceAsStream("form-1.kodebok.gz")) {
      assertNotNull(packed);
      Files.copy(new GZIPInputStream(packed), project);
    }
  }

  @Test
  void aProjectOfTheFirstFormIsBroughtUpToDateAndIsWhole() {
    try (ProjectStore store = SqliteProjects.open(project)) {
      assertEquals(List.of(), store.check());
      assertEquals("Form 1", store.project().name());
      assertEquals(List.of("Se også svar 1"), store.memos().stream().map(m -> m.text()).toList());
      Source interview = store.sources().getFirst();
      assertEquals("", interview.folder());
      assertNull(interview.revision());
      Coding coding = store.codings(CodingFilter.ofSource(interview.id())).getFirst();
      assertEquals("for liten tid", coding.range().in(store.text(interview.id()).text()));
    }
  }

  @Test
  void stepsOfTheFirstFormAreTakenBackAndMadeAgain() {
    try (ProjectStore store = SqliteProjects.open(project)) {
      store.redo("Ola", 1, null);
      assertEquals(
          List.of("Se også svar 1", "Tas tilbake"),
          store.memos().stream().map(m -> m.text()).sorted().toList());
      store.undo("Ola", 6, null);
      assertEquals(List.of(), store.check());
      assertEquals(List.of(), store.sources());
      store.redo("Ola", 6, null);
      assertEquals(List.of(), store.check());
      assertEquals(3, store.codings(CodingFilter.ALL).size());
    }
  }
}
