package no.kodebok.exports.refi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.model.Counterpart;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * The GUIDs of things. What came from another program has the one that it had there; the rest has
 * its id, or one that is made of what it is, so that every export gives the same.
 */
final class Guids {
  private record Bearing(UUID thing, String part) {}

  private final UUID project;
  private final Map<Bearing, Counterpart> counterparts = new HashMap<>();
  private final List<Counterpart> carried = new ArrayList<>();
  private final Map<String, Bearing> owners = new HashMap<>();

  Guids(UUID project, List<Counterpart> known) {
    this.project = project;
    for (Counterpart one : known) {
      counterparts.put(new Bearing(one.thing(), one.part()), one);
      if (one.part().equals(Counterpart.CARRIED)) {
        carried.add(one);
      }
    }
  }

  /** The GUID of a thing that has an id. */
  String of(UUID thing) {
    return of(thing, Counterpart.SELF, thing);
  }

  private String of(UUID thing, String part, UUID otherwise) {
    Bearing bearing = new Bearing(thing, part);
    Counterpart known = counterparts.get(bearing);
    if (known == null || known.guid().isEmpty()) {
      return otherwise.toString();
    }
    // Two things cannot have the same, wherever they have it from.
    String guid = known.guid().replaceAll("[{}]", "").toLowerCase(Locale.ROOT);
    Bearing owner = owners.putIfAbsent(guid, bearing);
    return owner == null || owner.equals(bearing) ? known.guid() : otherwise.toString();
  }

  /** What another program said of a thing; empty where it said nothing. */
  String said(UUID thing, String name) {
    return said(thing, Counterpart.SELF, name);
  }

  String said(UUID thing, String part, String name) {
    Counterpart known = counterparts.get(new Bearing(thing, part));
    return known == null ? "" : known.said(name);
  }

  @Nullable Counterpart known(UUID thing, String part) {
    return counterparts.get(new Bearing(thing, part));
  }

  /** The name that a thing had in another program, unless it was given another since. */
  String name(UUID thing, String now) {
    Counterpart known = known(thing, Counterpart.SELF);
    return known != null && known.said().containsKey("name") && now.equals(known.said("given"))
        ? known.said("name")
        : now;
  }

  /** What Kodebok has no kind of thing for. */
  List<Counterpart> carried() {
    return carried;
  }

  /** The passage of a coding, where another program had it. */
  @Nullable String selection(UUID coding) {
    Counterpart known = known(coding, Counterpart.SELECTION);
    return known == null ? null : known.guid();
  }

  /** A passage that is of no coding that came from elsewhere. */
  String selection(UUID source, TextRange range) {
    UUID made = passage(source, range);
    Counterpart known = known(made, Counterpart.SELECTION);
    return known == null ? made.toString() : known.guid();
  }

  /** The id of a passage, made of where it is. */
  UUID passage(UUID source, TextRange range) {
    return Ids.named(project, "selection", source + " " + range.start() + " " + range.end());
  }

  UUID representation(UUID source) {
    return Ids.named(project, "representation", source.toString());
  }

  /** The id of an attribute, whose table is another one after every change. */
  UUID attribute(String name) {
    return Ids.named(project, "attribute", name);
  }

  UUID folder(String name) {
    return Ids.named(project, "folder", name);
  }

  String link(UUID memo) {
    return of(memo, Counterpart.LINK, Ids.named(project, "link", memo.toString()));
  }

  UUID questionSet(UUID variable) {
    return Ids.named(project, "question", variable.toString());
  }
}
