package no.kodebok.coding.store.sql;

import java.nio.file.Path;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Readers of a project from within a transaction. */
final class TransactionReaders {
  private final Path file;
  private final RecentTexts texts;
  private final RecentCodebook codebook;

  TransactionReaders(Path file, RecentTexts texts, RecentCodebook codebook) {
    this.file = file;
    this.texts = texts;
    this.codebook = codebook;
  }

  /** What a transaction reads before it changes anything but coders. */
  SqlReader before(Handle h) {
    return reader(h, texts, codebook);
  }

  /** What a transaction has changed already, and what lies on the disk: nothing is remembered. */
  SqlReader now(Handle h) {
    return reader(h, new RecentTexts(), new RecentCodebook());
  }

  private SqlReader reader(Handle h, RecentTexts recentTexts, RecentCodebook recentCodebook) {
    return new SqlReader(
        new Handles() {
          @Override
          public <T> T with(Function<Handle, T> work) {
            return SqlFailures.explained(file, () -> work.apply(h));
          }
        },
        recentTexts,
        recentCodebook);
  }
}
