package no.kodebok.coding.exchange;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.codebook.Palette;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.ImportedProject.Theme;
import org.jspecify.annotations.Nullable;

/**
 * Lays the codes of the file over the codebook. A code is known by its key, or by its name under
 * the same parent. What the other program changed since the last import is taken over, unless it
 * was changed here too.
 */
final class CodesArriving {
  private record Place(@Nullable UUID parent, String name) {}

  private final Arrival arrival;
  private final Map<UUID, Code> codes = new HashMap<>();
  private final Map<Place, UUID> places = new HashMap<>();
  private final Map<String, @Nullable UUID> parents = new HashMap<>();
  private final Map<@Nullable UUID, Integer> next = new HashMap<>();
  private final Set<UUID> met = new HashSet<>();

  CodesArriving(Arrival arrival) {
    this.arrival = arrival;
    arrival.project.codebook().codes().forEach(this::put);
  }

  void take() {
    ByKey byKey = arrival.byKey(codes.keySet());
    ByKey before = arrival.byKey(arrival.earlier.codes().keySet());
    for (Theme theme : arrival.imported.codes()) {
      String parentKey = theme.parent();
      UUID parent = parentKey == null ? null : parents.get(parentKey);
      UUID known = byKey.find(theme.key());
      if (known == null || met.contains(known)) {
        known = places.get(new Place(parent, fold(theme.name())));
      }
      if (known == null && before.find(theme.key()) != null) {
        // Taken away or merged here since: what lies below it goes to where it was.
        arrival.count("removed-here");
        parents.put(theme.key(), parent);
        continue;
      }
      UUID id = known == null ? add(theme, parent) : revise(known, theme, parent);
      parents.put(theme.key(), id);
      arrival.codes.put(theme.key(), id);
      met.add(id);
    }
  }

  private UUID add(Theme theme, @Nullable UUID parent) {
    Code above = parent == null ? null : codes.get(parent);
    String colour = theme.colour();
    if (colour == null) {
      colour = above != null ? above.colour() : Palette.next(colours());
    }
    Code code =
        new Code(
            Ids.of(theme.key()),
            theme.name(),
            parent,
            lastBelow(parent),
            theme.definition(),
            theme.use(),
            theme.doNotUse(),
            theme.example(),
            theme.aliases(),
            colour);
    arrival.changes.add(new Change.CodeAdded(code));
    arrival.count("new code");
    put(code);
    return code.id();
  }

  private UUID revise(UUID id, Theme theme, @Nullable UUID parent) {
    Code now = Objects.requireNonNull(codes.get(id));
    if (met.contains(id)) {
      arrival.tell("code-twice-joined", now.name());
    } else {
      arrival.found.add(id);
      arrival.count("same code");
    }
    Code base = arrival.earlier.codes().get(id);
    Fields fields = new Fields(now.name());
    String name =
        fields.of("name", base == null ? theme.name() : base.name(), now.name(), theme.name());
    UUID above =
        base == null || Objects.equals(base.parent(), parent) || !base.equals(now)
            ? now.parent()
            : parent;
    if (isBelow(above, id) || taken(above, name, id)) {
      above = now.parent();
      name = taken(above, name, id) ? now.name() : name;
    }
    Set<String> aliases = new LinkedHashSet<>(now.aliases());
    aliases.addAll(theme.aliases());
    String colour = theme.colour();
    Code after =
        new Code(
            id,
            name,
            above,
            Objects.equals(above, now.parent()) ? now.position() : lastBelow(above),
            fields.of(
                "definition",
                base == null ? "" : base.definition(),
                now.definition(),
                theme.definition()),
            fields.of("use", base == null ? "" : base.use(), now.use(), theme.use()),
            fields.of(
                "doNotUse", base == null ? "" : base.doNotUse(), now.doNotUse(), theme.doNotUse()),
            fields.of(
                "example", base == null ? "" : base.example(), now.example(), theme.example()),
            List.copyOf(aliases),
            colour == null
                ? now.colour()
                : fields.of("colour", base == null ? colour : base.colour(), now.colour(), colour));
    if (!after.equals(now)) {
      arrival.changes.add(new Change.CodeRevised(now, after));
      arrival.count("changed code");
      places.remove(new Place(now.parent(), fold(now.name())));
      put(after);
    }
    return id;
  }

  /** The three-way choice for each text of a code. */
  private final class Fields {
    private final String code;

    Fields(String code) {
      this.code = code;
    }

    String of(String field, String base, String here, String there) {
      if (there.isBlank() || there.equals(here) || there.equals(base)) {
        return here;
      }
      if (here.equals(base)) {
        return there;
      }
      arrival.tell("kept-own-code", code, field);
      return here;
    }
  }

  /** Codes of earlier imports of this project that the file has no more; they stay. */
  void tellGone(Set<UUID> related) {
    List<String> gone = new ArrayList<>();
    for (UUID id : related) {
      Code code = codes.get(id);
      if (code != null && !met.contains(id)) {
        gone.add(code.name());
      }
    }
    gone.forEach(name -> {
      arrival.count("gone code");
      arrival.tell("code-gone", name);
    });
  }

  private void put(Code code) {
    arrival.colours.put(code.id(), code.colour());
    codes.put(code.id(), code);
    places.put(new Place(code.parent(), fold(code.name())), code.id());
    next.merge(code.parent(), code.position() + 1, Math::max);
  }

  private boolean taken(@Nullable UUID parent, String name, UUID id) {
    UUID other = places.get(new Place(parent, fold(name)));
    return other != null && !other.equals(id);
  }

  private boolean isBelow(@Nullable UUID code, UUID above) {
    for (UUID at = code; at != null; ) {
      if (at.equals(above)) {
        return true;
      }
      Code next = codes.get(at);
      at = next == null ? null : next.parent();
    }
    return false;
  }

  private int lastBelow(@Nullable UUID parent) {
    return next.getOrDefault(parent, 0);
  }

  private List<String> colours() {
    return codes.values().stream().filter(code -> code.parent() == null).map(Code::colour).toList();
  }

  private static String fold(String name) {
    return Normalizer.normalize(name.strip(), Normalizer.Form.NFC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }
}
