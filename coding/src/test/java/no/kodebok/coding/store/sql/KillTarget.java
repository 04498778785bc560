package no.kodebok.coding.store.sql;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.Batches;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.ProjectStore;

/** A process that imports, codes and undoes until it is killed, and says what was acknowledged. */
final class KillTarget {
  private final ProjectStore store;
  private final Path folder;
  private final Random random;

  private KillTarget(ProjectStore store, Path folder, Random random) {
    this.store = store;
    this.folder = folder;
    this.random = random;
  }

  public static void main(String[] arguments) {
    Path project = Path.of(arguments[0]);
    long seed = Long.parseLong(arguments[1]);
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    ProjectStore store = SqliteProjects.open(project);
    KillTarget target = new KillTarget(store, project.resolveSibling("."), new Random(seed));
    out.println("ready");
    while (true) {
      out.println(target.step().id());
    }
  }

  private HistoryEntry step() {
    List<Source> sources = store.sources();
    int choice = random.nextInt(10);
    if (sources.isEmpty() || choice < 2) {
      String name = "Tekst " + Ids.next();
      String text = name + "\n" + "En linje til å kode.\n".repeat(random.nextInt(20_000));
      return store.add("Kari", Batches.text(folder, name, text), Progress.NONE);
    }
    if (choice < 4 && store.canUndo("Kari")) {
      return store.undo("Kari", 1, null).getFirst();
    }
    if (choice == 4 && store.canRedo("Kari")) {
      return store.redo("Kari", 1, "Kari").getFirst();
    }
    Source source = sources.get(random.nextInt(sources.size()));
    List<Coding> codings = store.codings(CodingFilter.ofSource(source.id()));
    if (choice == 5 && !codings.isEmpty()) {
      Coding removed = codings.getFirst();
      return store.write("Kari", (project, coder) -> List.of(new Change.CodingRemoved(removed)));
    }
    int start = random.nextInt(source.length() - 1);
    return store.write(
        "Kari",
        (project, coder) -> {
          Code code = Code.named(Ids.next(), "Kode " + Ids.next(), null, 0, "#0b7285");
          return List.of(
              new Change.CodeAdded(code),
              new Change.PassageCoded(
                  new Coding(
                      Ids.next(),
                      code.id(),
                      source.id(),
                      new TextRange(start, start + 1),
                      coder,
                      Instant.now())));
        });
  }
}
