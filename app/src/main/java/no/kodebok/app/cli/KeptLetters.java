package no.kodebok.app.cli;

import java.util.Map;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.quotes.MaskEdits;
import no.kodebok.coding.store.ProjectStore;

/** Keeps the letters that a file is written with; where it cannot be, they are taken back. */
final class KeptLetters {
  private KeptLetters() {}

  /**
   * Writes.
   *
   * @param given letters that are not kept yet
   * @return whether there were any
   */
  static boolean around(
      ProjectStore store, String coder, Map<String, String> given, Runnable write) {
    if (given.isEmpty()) {
      write.run();
      return false;
    }
    store.write(coder, MaskEdits.keep(given));
    try {
      write.run();
    } catch (KodebokException e) {
      // A command that fails leaves the project as it was.
      store.undo(coder, 1, coder);
      throw e;
    }
    return true;
  }
}
