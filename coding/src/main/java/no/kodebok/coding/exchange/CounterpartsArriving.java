package no.kodebok.coding.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.exchange.TextsArriving.Placed;
import no.kodebok.coding.model.Counterpart;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.ImportedProject.Passage;
import no.kodebok.coding.model.ImportedProject.Sign;
import no.kodebok.coding.model.ImportedProject.Text;
import no.kodebok.coding.model.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * Keeps by which GUIDs the other program knows the things of the file, so that an export gives the
 * same back. What has the GUID of another project already keeps that one.
 */
final class CounterpartsArriving {
  /** So many go into one change, which is held as a whole when it is written. */
  private static final int PORTION = 1000;

  private record Bearing(UUID thing, String part) {}

  private final Arrival arrival;
  private final UUID project;
  private final boolean ours;
  private final Map<Bearing, Counterpart> present = new HashMap<>();
  private final Map<String, Placed> placed = new HashMap<>();
  private final Set<Bearing> taken = new HashSet<>();
  private final Set<String> folders = new HashSet<>();
  private final List<Counterpart> before = new ArrayList<>();
  private final List<Counterpart> after = new ArrayList<>();

  CounterpartsArriving(Arrival arrival, Map<Text, Placed> texts) {
    this.arrival = arrival;
    // What Kodebok itself wrote has less to say of things than it was told.
    this.ours = arrival.imported.origin().startsWith("Kodebok ");
    this.project = arrival.project.project().id();
    arrival.known.forEach(one -> present.put(new Bearing(one.thing(), one.part()), one));
    arrival.project.sources().forEach(source -> folders.add(source.folder()));
    texts.forEach((text, place) -> {
      placed.put(text.key(), place);
      if (!arrival.found.contains(place.source())) {
        folders.add(text.folder());
      }
    });
  }

  void take() {
    arrival.imported.signs().forEach(this::take);
    flush();
  }

  private void take(Sign sign) {
    UUID thing = thing(sign);
    if (thing == null || isOwn(sign, thing)) {
      return;
    }
    Bearing bearing = new Bearing(thing, sign.part());
    if (!taken.add(bearing)) {
      // Two things of the file became one, which is told already.
      return;
    }
    Counterpart there = new Counterpart(thing, sign.part(), sign.guid(), said(sign, thing));
    Counterpart here = present.putIfAbsent(bearing, there);
    if (here == null) {
      after.add(there);
    } else if (!here.guid().equalsIgnoreCase(there.guid())) {
      if (sign.part().equals(Counterpart.SELF)) {
        arrival.count("kept-own-guids");
      }
    } else if (!here.equals(there) && !ours) {
      present.put(bearing, there);
      before.add(here);
      after.add(there);
    }
    if (after.size() >= PORTION) {
      flush();
    }
  }

  /** Where the file gives a code no colour of use, it says so again until somebody chooses one. */
  private Map<String, String> said(Sign sign, UUID thing) {
    String colour = arrival.colours.get(thing);
    if (colour == null || !sign.said().containsKey("color")) {
      return sign.said();
    }
    Map<String, String> said = new HashMap<>(sign.said());
    said.put("givenColor", colour);
    return said;
  }

  private void flush() {
    if (!after.isEmpty()) {
      arrival.changes.add(new Change.CounterpartsChanged(before, after));
      before.clear();
      after.clear();
    }
  }

  /** Whether it is what an export of this project says anyway. */
  private boolean isOwn(Sign sign, UUID thing) {
    return sign.said().isEmpty() && sign.guid().equalsIgnoreCase(own(sign, thing).toString());
  }

  private UUID own(Sign sign, UUID thing) {
    UUID passage = passage(sign);
    return passage != null
        ? passage
        : sign.part().equals(Counterpart.LINK)
            ? Ids.named(project, "link", thing.toString())
            : thing;
  }

  private @Nullable UUID passage(Sign sign) {
    Passage passage = sign.passage();
    Placed place = passage == null ? null : placed.get(passage.text());
    if (passage == null || place == null) {
      return null;
    }
    TextRange here = place.place().apply(passage.range());
    return Ids.named(
        project, "selection", place.source() + " " + here.start() + " " + here.end());
  }

  private @Nullable UUID thing(Sign sign) {
    String key = sign.key();
    return switch (sign.bearer()) {
      case CODER -> arrival.coderOf(key);
      case CODE -> arrival.codes.get(key);
      case TEXT -> arrival.texts.get(key);
      case CODING -> arrival.codings.get(key);
      case CASE -> arrival.cases.get(key);
      case NOTE -> arrival.memos.get(key);
      case VARIABLE -> Ids.named(project, "attribute", key);
      case FOLDER -> folders.contains(key) ? Ids.named(project, "folder", key) : null;
      case CARRIED -> Ids.named(project, "carried", key);
      case PASSAGE -> passage(sign);
    };
  }
}
