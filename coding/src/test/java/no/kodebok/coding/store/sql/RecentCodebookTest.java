package no.kodebok.coding.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.codebook.CodeEdits;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.Batches;
import no.kodebok.coding.store.ProjectStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The codebook that is remembered is always the one that the file holds. */
class RecentCodebookTest {
  @TempDir private Path folder;

  @Test
  void isWhatTheFileHoldsWhateverWasDoneAndByWhom() {
    Path path = folder.resolve("studie.kodebok");
    SqliteProjects.create(path, "Studie", Language.NB);
    Random random = new Random(20261126);
    try (ProjectStore one = SqliteProjects.open(path);
        ProjectStore other = SqliteProjects.open(path)) {
      one.add("Kari", Batches.text(folder, "Tekst", "ord ".repeat(1000)), Progress.NONE);
      UUID source = one.sources().getFirst().id();
      for (int step = 0; step < 400; step++) {
        ProjectStore store = random.nextBoolean() ? one : other;
        act(store, source, random, step);
        if (random.nextInt(3) == 0) {
          List<Code> held = held(path);
          assertEquals(held, one.codebook().codes(), "after step " + step);
          assertEquals(held, other.codebook().codes(), "after step " + step);
        }
      }
    }
  }

  private static void act(ProjectStore store, UUID source, Random random, int step) {
    List<Code> codes = new ArrayList<>(store.codebook().codes());
    int choice = codes.isEmpty() ? 0 : random.nextInt(12);
    if (choice == 0) {
      store.write("Kari", CodeEdits.addCode(CodePath.parse("Kode " + step)));
    } else if (choice == 1) {
      Code code = codes.get(random.nextInt(codes.size()));
      Code renamed = Code.named(code.id(), "Ny " + step, code.parent(), code.position(), "#0b7285");
      store.write("Kari", (project, coder) -> List.of(new Change.CodeRevised(code, renamed)));
    } else if (choice == 2 && store.canUndo("Kari")) {
      store.undo("Kari", 1, "Kari");
    } else if (choice == 3 && store.canRedo("Kari")) {
      store.redo("Kari", 1, "Kari");
    } else {
      Code code = codes.get(random.nextInt(codes.size()));
      int start = random.nextInt(3000);
      store.write(
          "Kari",
          (project, coder) ->
              List.of(
                  new Change.PassageCoded(
                      new Coding(
                          Ids.next(),
                          code.id(),
                          source,
                          new TextRange(start, start + 3),
                          coder,
                          Instant.now()))));
    }
  }

  /** As one who has just opened it reads it. */
  private static List<Code> held(Path path) {
    try (ProjectStore fresh = SqliteProjects.open(path)) {
      return fresh.codebook().codes();
    }
  }
}
