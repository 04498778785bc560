package no.kodebok.coding.store.sql;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.ImportBatch.ImportedMemo;
import no.kodebok.coding.model.Memo;
import no.kodebok.coding.model.Wording;
import org.jdbi.v3.core.Handle;

/** Memos that come with the texts of an import; whoever wrote one is a coder. */
final class ArrivingMemos {
  private final Handle h;
  private final String importing;
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private final Map<String, UUID> coders = new HashMap<>();
  private final List<Change> changes = new ArrayList<>();

  /**
   * Begins with none.
   *
   * @param importing name of the coder who imports, whose the memos are that name nobody
   */
  ArrivingMemos(Handle h, String importing) {
    this.h = h;
    this.importing = importing;
  }

  void add(UUID source, List<ImportedMemo> memos) {
    for (ImportedMemo memo : memos) {
      String written = memo.coder();
      String name = written == null || written.isBlank() ? importing : written.strip();
      UUID coder = coders.get(name);
      if (coder == null) {
        coder = Coders.named(h, name, changes);
        coders.put(name, coder);
      }
      Instant said = memo.at();
      Instant at = said == null ? now : said.truncatedTo(ChronoUnit.MILLIS);
      changes.add(
          new Change.MemoAdded(new Memo(Ids.next(), source, Wording.of(memo.text()), coder, at)));
    }
  }

  /** New coders before what they wrote. */
  List<Change> changes() {
    return changes;
  }
}
