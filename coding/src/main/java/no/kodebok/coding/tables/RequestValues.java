package no.kodebok.coding.tables;

import java.util.List;
import java.util.Optional;
import no.kodebok.coding.model.KodebokException;
import org.jspecify.annotations.Nullable;

/**
 * What a table is asked for with: the keys of a plan or of the screen, or the options of a command.
 * Whoever holds them knows where they stand, and refuses them there.
 */
public interface RequestValues {
  /** A text that says something, or null where nothing is said of the key. */
  @Nullable String text(String key);

  /** Texts in order; none where nothing is said of the key. */
  List<String> texts(String key);

  /** A whole number within limits, or null where nothing is said of the key. */
  @Nullable Integer whole(String key, int least, int most);

  /** Yes or no, or empty where nothing is said of the key. */
  Optional<Boolean> truth(String key);

  /**
   * A value of another kind than the key takes.
   *
   * @param expected what it takes
   * @param found what there is
   */
  KodebokException unfit(String key, String expected, String found);

  /** The same refusal at the place of the key. */
  KodebokException at(String key, KodebokException refusal);
}
