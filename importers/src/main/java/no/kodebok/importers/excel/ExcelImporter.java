package no.kodebok.importers.excel;

import no.kodebok.importers.answers.TableImporter;

/** Imports answers, attributes or a codebook from an Excel workbook. */
public final class ExcelImporter extends TableImporter {
  public ExcelImporter() {
    super(new XlsxTable(), "xlsx", "xlsm");
  }
}
