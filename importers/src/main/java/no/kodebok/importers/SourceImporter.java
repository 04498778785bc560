package no.kodebok.importers;

import java.util.List;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.Progress;

/** Reads files of one format. Found by {@link java.util.ServiceLoader}; has no state. */
public interface SourceImporter {
  /** Id of the format: the name of its package and of its folder of test files. */
  String format();

  /**
   * How sure it is, from the content, that the file is of its format: 0 (it is not) to 100. The
   * surest importer reads the file.
   */
  int recognise(ImportFile file);

  /** Whether a file that the user says is of this kind can be of this format. */
  boolean reads(ImportKind kind);

  /** Usual endings of the format's file names, without the dot, in lower case. */
  List<String> endings();

  /**
   * Reads one file whole.
   *
   * @throws no.kodebok.coding.model.KodebokException if it cannot be read; the message says where
   *     and what to do
   */
  ImportBatch read(ImportFile file, ImportOptions options, Progress progress);
}
