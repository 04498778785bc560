package no.kodebok.coding.codebook;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.Ids;
import org.jspecify.annotations.Nullable;

/** A codebook that grows while an edit is computed. Names are compared without regard to case. */
final class CodeTree {
  private record Place(@Nullable UUID parent, String name) {}

  private final Map<Place, Code> codes = new HashMap<>();
  private final Map<UUID, Integer> nextChild = new HashMap<>();
  private final List<String> rootColours = new ArrayList<>();
  private int nextRoot;

  CodeTree(Codebook codebook) {
    codebook.codes().forEach(this::take);
  }

  private void take(Code code) {
    codes.putIfAbsent(new Place(code.parent(), fold(code.name())), code);
    if (code.parent() == null) {
      rootColours.add(code.colour());
      nextRoot = Math.max(nextRoot, code.position() + 1);
    } else {
      nextChild.merge(code.parent(), code.position() + 1, Math::max);
    }
  }

  Optional<Code> find(CodePath path) {
    Code code = null;
    for (String name : path.names()) {
      code = codes.get(new Place(code == null ? null : code.id(), fold(name)));
      if (code == null) {
        return Optional.empty();
      }
    }
    return Optional.ofNullable(code);
  }

  /** The codes that were missing on the way to this path and are now in the tree, root first. */
  List<Code> grow(CodePath path) {
    List<Code> added = new ArrayList<>();
    Code parent = null;
    for (String name : path.names()) {
      UUID above = parent == null ? null : parent.id();
      Code code = codes.get(new Place(above, fold(name)));
      if (code == null) {
        code = made(Normalizer.normalize(name.strip(), Normalizer.Form.NFC), parent);
        take(code);
        added.add(code);
      }
      parent = code;
    }
    return added;
  }

  /** Puts a revised code in the place of the one with its id and name. */
  void put(Code code) {
    codes.put(new Place(code.parent(), fold(code.name())), code);
  }

  private Code made(String name, @Nullable Code parent) {
    return parent == null
        ? Code.named(Ids.next(), name, null, nextRoot, Palette.next(rootColours))
        : Code.named(
            Ids.next(), name, parent.id(), nextChild.getOrDefault(parent.id(), 0), parent.colour());
  }

  private static String fold(String name) {
    return Normalizer.normalize(name.strip(), Normalizer.Form.NFC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }
}
