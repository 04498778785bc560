package no.kodebok.coding.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.cases.AttributeEdits;
import no.kodebok.coding.cases.AttributeEdits.Cell;
import no.kodebok.coding.cases.CaseAnswers;
import no.kodebok.coding.cases.CaseEdits;
import no.kodebok.coding.cases.SpeakerCases;
import no.kodebok.coding.filter.Answer;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.store.Batches;
import no.kodebok.coding.store.ProjectStore;
import no.kodebok.coding.store.sql.SqliteProjects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceEditsTest {
  @TempDir private Path folder;
  private ProjectStore store;
  private UUID first;
  private UUID second;

  @BeforeEach
  void create() {
    Path path = folder.resolve("studie.kodebok");
    SqliteProjects.create(path, "Studie", Language.NB);
    store = SqliteProjects.open(path);
    store.add("Kari", Batches.text(folder, "Intervju 1", "En."), Progress.NONE);
    store.add("Kari", Batches.text(folder, "Intervju 2", "To."), Progress.NONE);
    first = store.sources().getFirst().id();
    second = store.sources().getLast().id();
  }

  @AfterEach
  void theProjectIsWhole() {
    assertEquals(List.of(), store.check());
    store.close();
  }

  @Test
  void sourcesAreFiledInOneStepAndAFolderMovesWithWhatLiesInIt() {
    store.write("Kari", SourceEdits.file(List.of(first, second), FolderPath.parse("Nordvik")));
    store.write("Kari", SourceEdits.file(List.of(second), FolderPath.parse("Nordvik/Ledere")));
    store.write(
        "Kari", SourceEdits.moveFolder(FolderPath.parse("Nordvik"), FolderPath.parse("A/B")));
    assertEquals(List.of("A/B", "A/B/Ledere"), folders());
    assertThrows(
        KodebokException.class,
        () ->
            store.write(
                "Kari", SourceEdits.moveFolder(FolderPath.parse("A"), FolderPath.parse("A/C"))));
    store.undo("Kari", 3, null);
    assertEquals(List.of("", ""), folders());
  }

  @Test
  void aFolderOfTheFilesComesInWithThemInOneStep() {
    ImportBatch batch = Batches.text(folder, "Intervju 3", "Tre.");
    ImportBatch.ImportedText text = batch.texts().getFirst();
    store.add(
        "Kari",
        new ImportBatch(
            batch.files(),
            List.of(
                new ImportBatch.ImportedText(
                    text.file(), text.name(), text.kind(), text.text(), "Nordvik")),
            List.of(),
            List.of(),
            List.of()),
        Progress.NONE);
    assertEquals(List.of("", "", "Nordvik"), folders());
    store.undo("Kari", 1, null);
    assertEquals(2, store.sources().size());
    assertEquals(List.of(), store.check());
    store.redo("Kari", 1, null);
    assertEquals(List.of("", "", "Nordvik"), folders());
  }

  @Test
  void aNameIsTidyAndNotTaken() {
    store.write("Kari", SourceEdits.rename(first, " Samtale 1 "));
    assertEquals("Samtale 1", store.source(first).orElseThrow().name());
    assertThrows(KodebokException.class, () -> SourceEdits.rename(first, " "));
    assertThrows(
        KodebokException.class, () -> store.write("Kari", SourceEdits.rename(first, "Intervju 2")));
  }

  @Test
  void speakersBecomeCasesThatAreMadeWhereTheyAreMissing() {
    Map<String, @Nullable String> speakers = new HashMap<>();
    speakers.put("KARI", "Informant 1");
    speakers.put("OLA", "Informant 1");
    store.write("Kari", CaseEdits.bind(first, new CaseEdits.Voices("Gruppe", speakers)));
    assertEquals(2, store.cases().size());
    assertEquals(2, SpeakerCases.of(store).bound(source()).size());
    speakers.put("OLA", null);
    store.write("Kari", CaseEdits.bind(first, new CaseEdits.Voices(null, speakers)));
    assertEquals(1, SpeakerCases.of(store).bound(source()).size());
    assertEquals(null, source().caseId());
    store.undo("Kari", 2, null);
    assertEquals(0, store.cases().size());
  }

  @Test
  void aValueMakesTheCaseThatItIsOfInTheSameStep() {
    store.write(
        "Kari",
        AttributeEdits.set(
            List.of(new Cell(first, "rolle", "leder"), new Cell(second, "rolle", "veileder"))));
    assertEquals(Arrays.asList("leder", "veileder"), List.of(value(first), value(second)));
    assertEquals("Intervju 1", store.cases().getFirst().name());
    store.write("Kari", AttributeEdits.set(List.of(new Cell(first, "rolle", ""))));
    assertEquals("", value(first));
    assertThrows(
        KodebokException.class,
        () -> store.write("Kari", AttributeEdits.set(List.of(new Cell(first, "rolle", " ")))));
    store.undo("Kari", 2, null);
    assertEquals(List.of(), store.cases());
    assertEquals(List.of(), store.questionnaires());
  }

  @Test
  void variablesComeAndGo() {
    store.write("Kari", AttributeEdits.add("alder"));
    assertThrows(KodebokException.class, () -> store.write("Kari", AttributeEdits.add("alder ")));
    store.write("Kari", AttributeEdits.set(List.of(new Cell(first, "alder", "41"))));
    store.write("Kari", AttributeEdits.remove("alder"));
    assertEquals(0, store.questionnaires().getFirst().variables().size());
    store.undo("Kari", 1, null);
    UUID caseId = store.cases().getFirst().id();
    assertEquals(
        "41",
        CaseAnswers.load(store, Set.of()).answer(caseId, "alder").map(Answer::code).orElse(""));
  }

  private Source source() {
    return store.source(first).orElseThrow();
  }

  private String value(UUID source) {
    UUID caseId = store.source(source).orElseThrow().caseId();
    return caseId == null
        ? ""
        : CaseAnswers.load(store, Set.of()).answer(caseId, "rolle").map(a -> a.code()).orElse("");
  }

  private List<String> folders() {
    return store.sources().stream().map(Source::folder).toList();
  }
}
