package no.kodebok.coding.merging;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Code;
import org.jspecify.annotations.Nullable;

/**
 * Lays the codes of the other project over the codebook. A code is known by its id, or by its name
 * under the same code. What was changed there alone is taken over; where both were changed, the own
 * text is kept and the other told.
 */
final class CodesJoining {
  private record Place(@Nullable UUID parent, String name) {}

  private final Joining joining;
  private final Map<UUID, Code> codes = new HashMap<>();
  private final Map<Place, UUID> places = new HashMap<>();
  private final Map<@Nullable UUID, Integer> next = new HashMap<>();

  CodesJoining(Joining joining) {
    this.joining = joining;
    joining.here.codebook().codes().forEach(this::put);
  }

  void take() {
    // Parents come before their children.
    for (Code other : joining.there.codebook().codes()) {
      UUID otherParent = other.parent();
      UUID parent = otherParent == null ? null : joining.code(otherParent);
      UUID known =
          codes.containsKey(other.id())
              ? other.id()
              : places.get(new Place(parent, fold(other.name())));
      if (known != null) {
        joining.codes.put(other.id(), known);
        revise(Objects.requireNonNull(codes.get(known)), other);
      } else if (joining.pastHere.knew(other.id())) {
        // Removed or merged here since.
        joining.report.removedHere("codes");
      } else {
        add(other, parent);
      }
    }
  }

  private void add(Code other, @Nullable UUID parent) {
    Code code = other.placed(parent, next.getOrDefault(parent, 0));
    joining.changes.add(new Change.CodeAdded(code));
    joining.report.added("codes");
    joining.codes.put(other.id(), code.id());
    put(code);
  }

  private void revise(Code own, Code other) {
    joining.report.same("codes");
    Set<String> aliases = new LinkedHashSet<>(own.aliases());
    aliases.addAll(other.aliases());
    String name = field(own, other, "name", Code::name);
    UUID taken = places.get(new Place(own.parent(), fold(name)));
    if (taken != null && !taken.equals(own.id())) {
      name = own.name();
    }
    UUID parent = parent(own, other, name);
    Code after =
        new Code(
            own.id(),
            name,
            parent,
            Objects.equals(parent, own.parent()) ? own.position() : next.getOrDefault(parent, 0),
            field(own, other, "definition", Code::definition),
            field(own, other, "use", Code::use),
            field(own, other, "doNotUse", Code::doNotUse),
            field(own, other, "example", Code::example),
            List.copyOf(aliases),
            colour(own, other));
    if (!after.equals(own)) {
      joining.changes.add(new Change.CodeRevised(own, after));
      joining.report.changed("codes");
      places.remove(new Place(own.parent(), fold(own.name())));
      put(after);
    }
  }

  /** Where it stands: as there, if it was only moved there, and there is room for it here. */
  private @Nullable UUID parent(Code own, Code other, String name) {
    UUID theirs = other.parent();
    UUID there = theirs == null ? null : joining.code(theirs);
    if (!own.id().equals(other.id())
        || Objects.equals(there, own.parent())
        || (theirs != null && there == null)) {
      return own.parent();
    }
    Function<Code, String> above = code -> String.valueOf(code.parent());
    boolean changedHere = !had(joining.pastThere, own.id(), above, above.apply(own));
    boolean changedThere = !had(joining.pastHere, own.id(), above, above.apply(other));
    if (!changedThere) {
      return own.parent();
    }
    if (!changedHere
        && !isBelow(there, own.id())
        && !places.containsKey(new Place(there, fold(name)))) {
      return there;
    }
    joining.report.conflict(
        "code",
        joining.here.codebook().path(own.id()).toString(),
        "place",
        joining.here.codebook().path(own.id()).toString(),
        joining.there.codebook().path(other.id()).toString());
    return own.parent();
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

  /** A colour is no text: the own one is kept without a word, unless only the other was changed. */
  private String colour(Code own, Code other) {
    return own.id().equals(other.id())
            && !had(joining.pastHere, own.id(), Code::colour, other.colour())
            && had(joining.pastThere, own.id(), Code::colour, own.colour())
        ? other.colour()
        : own.colour();
  }

  private String field(Code own, Code other, String field, Function<Code, String> of) {
    String here = of.apply(own);
    String there = of.apply(other);
    boolean sameId = own.id().equals(other.id());
    if (there.equals(here) || (!sameId && there.isBlank())) {
      return here;
    }
    if (!sameId && field.equals("name")) {
      // They were matched by their names, which differ in capitals only.
      return here;
    }
    if (!sameId && here.isBlank()) {
      return there;
    }
    boolean changedHere = !sameId || !had(joining.pastThere, own.id(), of, here);
    boolean changedThere = !sameId || !had(joining.pastHere, own.id(), of, there);
    if (!changedHere && changedThere) {
      return there;
    }
    if (changedHere && changedThere) {
      joining.report.conflict(
          "code", joining.here.codebook().path(own.id()).toString(), field, here, there);
    }
    return here;
  }

  private static boolean had(PastValues past, UUID id, Function<Code, String> of, String value) {
    return past.of(id).stream().anyMatch(code -> of.apply((Code) code).equals(value));
  }

  private void put(Code code) {
    codes.put(code.id(), code);
    places.put(new Place(code.parent(), fold(code.name())), code.id());
    next.merge(code.parent(), code.position() + 1, Math::max);
  }

  private static String fold(String name) {
    return Normalizer.normalize(name.strip(), Normalizer.Form.NFC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }
}
