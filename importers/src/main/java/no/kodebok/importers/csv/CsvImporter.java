package no.kodebok.importers.csv;

import no.kodebok.importers.answers.TableImporter;

/** Imports answers, attributes or a codebook from separated values. */
public final class CsvImporter extends TableImporter {
  public CsvImporter() {
    super(new CsvTable(), "csv", "tsv", "tab");
  }
}
