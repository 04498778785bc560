package no.kodebok.coding.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.TextRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests of every store of projects, whatever engine it stands on, begin and end with. */
public abstract class ProjectStoreContract {
  @TempDir protected Path folder;
  protected ProjectStore store;

  /** An empty project named "Studie", open. */
  protected abstract ProjectStore create();

  /** The project that {@link #create()} made, closed and opened again. */
  protected abstract ProjectStore reopen(ProjectStore store);

  @BeforeEach
  void createProject() {
    store = create();
  }

  @AfterEach
  void projectIsWholeAfterwards() {
    assertEquals(List.of(), store.check());
    store.close();
  }

  protected UUID add(String name, String text) {
    store.add("Kari", Batches.text(folder, name, text), Progress.NONE);
    return store.sources().getLast().id();
  }

  protected UUID addCode(String name, @Nullable UUID parent) {
    Code code = Code.named(Ids.next(), name, parent, 0, "#0b7285");
    store.write("Kari", (project, coder) -> List.of(new Change.CodeAdded(code)));
    return code.id();
  }

  protected UUID codePassage(String coderName, UUID code, UUID source, int start, int end) {
    UUID id = Ids.next();
    store.write(
        coderName,
        (project, coder) ->
            List.of(
                new Change.PassageCoded(
                    new Coding(
                        id, code, source, new TextRange(start, end), coder, Instant.now()))));
    return id;
  }
}
