package no.kodebok.coding.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.Counterpart;
import no.kodebok.coding.model.ImportBatch.ImportedCode;

/** By which GUIDs other programs know the codes of a codebook. */
final class KnownCodes {
  private final Codebook codebook;
  private final Map<String, UUID> byGuid = new HashMap<>();
  private final Map<UUID, String> guids = new HashMap<>();
  private final Map<CodePath, CodePath> places = new HashMap<>();
  private final List<Counterpart> found = new ArrayList<>();

  KnownCodes(Codebook codebook, List<Counterpart> known) {
    this.codebook = codebook;
    codebook.codes().forEach(code -> byGuid.put(code.id().toString(), code.id()));
    for (Counterpart one : known) {
      if (one.part().equals(Counterpart.SELF) && codebook.code(one.thing()).isPresent()) {
        byGuid.putIfAbsent(plain(one.guid()), one.thing());
        guids.put(one.thing(), one.guid());
      }
    }
  }

  private static String plain(String guid) {
    return guid.replaceAll("[{}]", "").toLowerCase(Locale.ROOT);
  }

  /** Where a code of a file stands here, which for a new one is below where the one above it does. */
  CodePath place(ImportedCode code) {
    String guid = code.guid();
    UUID known = guid == null || guid.isBlank() ? null : byGuid.get(plain(guid));
    if (known != null) {
      return codebook.path(known);
    }
    List<String> names = code.path().names();
    if (names.size() == 1) {
      return code.path();
    }
    CodePath above = new CodePath(names.subList(0, names.size() - 1));
    List<String> here = new ArrayList<>(places.getOrDefault(above, above).names());
    here.add(names.getLast());
    return new CodePath(here);
  }

  /** A code of a file was laid over one here. */
  void met(ImportedCode code, CodePath here, UUID id) {
    places.put(code.path(), here);
    String guid = code.guid();
    if (guid != null
        && !guid.isBlank()
        && !guids.containsKey(id)
        && !plain(guid).equals(id.toString())) {
      guids.put(id, guid);
      found.add(new Counterpart(id, Counterpart.SELF, guid.strip(), Map.of()));
    }
  }

  /** What of it is to be kept. */
  List<Change> changes() {
    return found.isEmpty() ? List.of() : List.of(new Change.CounterpartsChanged(List.of(), found));
  }
}
