package no.kodebok.coding.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.Batches;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.ProjectStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A damaged file is met with sentences only, and the check finds what reading lets pass. */
class DamagedProjectTest {
  @TempDir private Path folder;
  private Path path = Path.of("");

  @BeforeEach
  void makeProject() {
    path = folder.resolve("studie.kodebok");
    SqliteProjects.create(path, "Studie", Language.NB);
    try (ProjectStore store = SqliteProjects.open(path)) {
      store.add("Kari", Batches.text(folder, "Intervju", "Tekst æøå\n".repeat(900)), Progress.NONE);
      store.add(
          "Kari",
          Batches.responses(
              folder,
              "Skjema",
              QuestionnaireKind.SURVEY,
              null,
              Map.of("q", List.of("1", "2"), "open", List.of("Bra", "Dårlig"))),
          Progress.NONE);
      store.add(
          "Kari",
          Batches.responses(
              folder,
              "Roller",
              QuestionnaireKind.ATTRIBUTES,
              List.of("Intervju"),
              Map.of("rolle", List.of("leder"))),
          Progress.NONE);
      Code code = Code.named(Ids.next(), "Tid", null, 0, "#0b7285");
      store.write("Kari", (project, coder) -> List.of(new Change.CodeAdded(code)));
      Source source = store.sources().getFirst();
      store.write(
          "Ola",
          (project, coder) ->
              List.of(
                  new Change.PassageCoded(
                      new Coding(
                          Ids.next(),
                          code.id(),
                          source.id(),
                          new TextRange(0, 5),
                          coder,
                          Instant.now()))));
    }
  }

  @Test
  void flippedBytesEndInSentencesAndAreFound() throws IOException {
    byte[] whole = Files.readAllBytes(path);
    Map<String, Object> asItWas = read(path);
    Random random = new Random(7);
    int found = 0;
    for (int round = 0; round < 150; round++) {
      byte[] damaged = whole.clone();
      for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
        int place = writtenPlace(whole, random);
        damaged[place] ^= (byte) (1 + random.nextInt(255));
      }
      Path file = Files.write(folder.resolve("skadet" + round + ".kodebok"), damaged);
      String seed = "round " + round;
      boolean noticed =
          assertTimeoutPreemptively(Duration.ofSeconds(20), () -> isNoticed(file, asItWas), seed);
      found += noticed ? 1 : 0;
    }
    assertTrue(found > 30, "only " + found + " of 150 were found");
  }

  /** A place that something is written to: what is damaged in unused space is no damage. */
  private static int writtenPlace(byte[] whole, Random random) {
    int place = random.nextInt(whole.length);
    while (whole[place] == 0) {
      place = random.nextInt(whole.length);
    }
    return place;
  }

  /** Whether there is a sentence or a fault; a file that has none must read as it was. */
  private static boolean isNoticed(Path file, Map<String, Object> asItWas) {
    Map<String, Object> now;
    List<String> faults;
    try {
      try (ProjectStore store = SqliteProjects.open(file)) {
        faults = store.check();
      }
      now = read(file);
    } catch (KodebokException e) {
      return true;
    }
    return !faults.isEmpty() || !now.equals(asItWas);
  }

  private static Map<String, Object> read(Path file) {
    Map<String, Object> all = new HashMap<>();
    try (ProjectStore store = SqliteProjects.open(file)) {
      all.put("sources", store.sources());
      store.sources().forEach(s -> all.put("text " + s.id(), store.text(s.id())));
      all.put("cases", store.cases());
      all.put("questionnaires", store.questionnaires());
      store
          .questionnaires()
          .forEach(q -> {
            var table = store.responses(q.id(), Set.of());
            table
                .columns()
                .forEach((name, column) -> {
                  for (int row = 0; row < column.rows(); row++) {
                    all.put(q.id() + name + row, column.value(row));
                  }
                });
          });
      all.put("codes", store.codebook().codes());
      all.put("codings", store.codings(CodingFilter.ALL));
      all.put("coders", store.coders());
      all.put("history", store.history(0, 100));
    }
    return all;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update source set study_case = null where kind = 'DOCUMENT'",
        "update questionnaire set current = 0 where kind = 'ATTRIBUTES'",
        "update coder set name = 'En annen' where name = 'Ola'",
        "delete from coding",
        "update code set name = 'Annet'",
        "update batch set active = 0 where id = (select max(id) from batch)",
        "update source set length = length + 1",
        "update source set kind = 'NOE'",
        "update history set changes = '[]' where number = 1",
        "update history set changes = 'rot' where number = 1",
        "update answers set column_data = x'00'",
        "update source_text set segments = x'789c'",
        "update respondents set cases = x''",
        "update original_part set bytes = x'00'",
        "update project set created_at = 'i fjor'"
      })
  void theCheckFindsWhatIsNotAsTheStepsLeftIt(String damage) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
        Statement statement = connection.createStatement()) {
      assertTrue(statement.executeUpdate(damage) > 0);
    }
    List<String> faults;
    try (ProjectStore store = SqliteProjects.open(path)) {
      faults = store.check();
    } catch (KodebokException e) {
      faults = List.of(String.valueOf(e.getMessage()));
    }
    assertFalse(faults.isEmpty());
    assertTrue(faults.stream().noneMatch(fault -> fault.contains("null")), faults.toString());
  }

  @Test
  void aWholeProjectHasNoFaults() {
    try (ProjectStore store = SqliteProjects.open(path)) {
      assertEquals(List.of(), store.check());
    }
  }
}
