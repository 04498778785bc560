package no.kodebok.importers.ods;

import no.kodebok.importers.answers.TableImporter;

/** Imports answers, attributes or a codebook from an OpenDocument spreadsheet. */
public final class OdsImporter extends TableImporter {
  public OdsImporter() {
    super(new OdsTable(), "ods", "ots");
  }
}
