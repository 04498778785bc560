package no.kodebok.coding.change;

import java.util.List;
import java.util.UUID;
import no.kodebok.coding.model.Code;

/** What changes name by id only, to be had when they are read back. */
public interface KeptTexts {
  /** The text of a wording; empty where it was purged. */
  String wording(UUID id);

  /** The codes of a frozen codebook. */
  List<Code> frozenCodes(UUID version);
}
