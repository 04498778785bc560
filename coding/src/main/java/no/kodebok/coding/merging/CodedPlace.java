package no.kodebok.coding.merging;

import java.util.UUID;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.TextRange;

/** Which words of a source have which code. */
record CodedPlace(UUID source, UUID code, TextRange range) {
  static CodedPlace of(Coding coding) {
    return new CodedPlace(coding.source(), coding.code(), coding.range());
  }
}
