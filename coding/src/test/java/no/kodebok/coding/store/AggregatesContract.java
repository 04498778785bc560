package no.kodebok.coding.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import no.kodebok.coding.model.AggregateCell;
import no.kodebok.coding.model.AggregateRow;
import no.kodebok.coding.model.AggregateTable;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.ImportBatch.ImportedAggregate;
import no.kodebok.coding.model.ImportBatch.ImportedFile;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Progress;
import org.junit.jupiter.api.Test;

/** What every store keeps to when published tables come in. */
public abstract class AggregatesContract extends ProjectStoreContract {
  @Test
  void aTableComesBackAsItWasAndIsNoRespondent() {
    AggregateTable table = add("Tabell 1");
    store = reopen(store);
    assertEquals(table, store.aggregates().getFirst().table());
    assertTrue(store.sources().isEmpty() && store.cases().isEmpty());
    assertTrue(store.questionnaires().isEmpty());
    assertEquals(List.of(), store.check());
  }

  @Test
  void itsImportIsTakenBackAndMadeAgain() {
    AggregateTable table = add("Tabell 1");
    store.undo("Kari", 1, null);
    assertTrue(store.aggregates().isEmpty());
    assertEquals(List.of(), store.check());
    store.redo("Kari", 1, null);
    assertEquals(table, store.aggregates().getFirst().table());
  }

  @Test
  void aBackupHasIt() {
    AggregateTable table = add("Tabell 1");
    Path copy = folder.resolve("kopi.kodebok");
    store.backup(copy);
    try (ProjectStore restored = open(copy)) {
      assertEquals(table, restored.aggregates().getFirst().table());
    }
  }

  @Test
  void aNameThatIsTakenIsRefused() {
    add("Tabell 1");
    assertThrows(KodebokException.class, () -> add("Tabell 1"));
    add("Intervju", "Tekst");
    assertThrows(KodebokException.class, () -> add("Intervju"));
    assertEquals(1, store.aggregates().size());
  }

  /** Opens a project that lies at a path. */
  protected abstract ProjectStore open(Path path);

  private int files;

  private AggregateTable add(String name) {
    ImportedFile file = Batches.file(folder, name + files++ + ".csv", name + files);
    AggregateTable table =
        new AggregateTable(
            name,
            "Tittel",
            null,
            List.of(row(1, AggregateCell.EMPTY, AggregateCell.text("Antall"))),
            1,
            List.of(
                row(2, AggregateCell.text("Ja"), number("12,50", "12.50", 2, false)),
                row(3, AggregateCell.text("Nei"), number("5 %", "5", 0, true)),
                row(
                    4,
                    AggregateCell.text("Vet ikke"),
                    AggregateCell.mark("*", AggregateCell.Kind.SUPPRESSED))),
            List.of("* = skjult"));
    store.add(
        "Kari",
        new ImportBatch(
            List.of(file),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(new ImportedAggregate(file, table)),
            List.of()),
        Progress.NONE);
    return table;
  }

  private static AggregateRow row(int line, AggregateCell... cells) {
    return new AggregateRow(line, List.of(cells));
  }

  private static AggregateCell number(String text, String value, int decimals, boolean percent) {
    return new AggregateCell(
        text, AggregateCell.Kind.NUMBER, new BigDecimal(value), decimals, percent);
  }
}
