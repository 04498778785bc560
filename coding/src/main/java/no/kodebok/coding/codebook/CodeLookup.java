package no.kodebok.coding.codebook;

import java.util.UUID;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.KodebokException;

/** Finds codes that an edit names by id. */
final class CodeLookup {
  private CodeLookup() {}

  static Code get(Codebook codebook, UUID id) {
    return codebook
        .code(id)
        .orElseThrow(() ->
            new KodebokException(
                CodebookReason.CODE_NOT_IN_CODEBOOK, "That code is not in the codebook any more."));
  }
}
