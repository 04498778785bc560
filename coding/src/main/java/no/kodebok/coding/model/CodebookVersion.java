package no.kodebok.coding.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The codebook as it was at one time, kept under a name.
 *
 * @param codes all codes of that time, with the ids that they had
 * @param coder id of who froze it
 */
public record CodebookVersion(UUID id, String name, List<Code> codes, UUID coder, Instant at) {
  public CodebookVersion {
    codes = List.copyOf(codes);
    if (name.isBlank()) {
      throw new IllegalArgumentException("A version has a name");
    }
  }
}
