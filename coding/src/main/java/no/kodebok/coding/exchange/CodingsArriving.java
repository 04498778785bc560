package no.kodebok.coding.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.exchange.TextsArriving.Placed;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.ImportedProject.Mark;
import no.kodebok.coding.model.ImportedProject.Text;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.CodingFilter;
import org.jspecify.annotations.Nullable;

/**
 * Lays the codings of the file over those of the project. A coding is known by its key, or as the
 * same code on the same passage by the same coder. One that was changed here keeps its change; one
 * that was removed here stays removed.
 */
final class CodingsArriving {
  private record Content(UUID source, UUID code, TextRange range, UUID coder) {
    static Content of(Coding coding) {
      return new Content(coding.source(), coding.code(), coding.range(), coding.coder());
    }
  }

  private final Arrival arrival;
  private final Map<UUID, Coding> present = new HashMap<>();
  private final Map<Content, UUID> byContent = new HashMap<>();
  private final Set<Content> before = new HashSet<>();
  private final Set<UUID> met = new HashSet<>();
  private final Set<UUID> laid = new HashSet<>();
  private final Map<UUID, Placed> placed = new HashMap<>();
  private final ByKey byKey;
  private final ByKey beforeByKey;

  CodingsArriving(Arrival arrival) {
    this.arrival = arrival;
    for (Coding coding : arrival.project.codings(CodingFilter.ALL)) {
      present.put(coding.id(), coding);
    }
    this.byKey = arrival.byKey(present.keySet());
    arrival.earlier.codings().values().forEach(coding -> before.add(Content.of(coding)));
    this.beforeByKey = arrival.byKey(arrival.earlier.codings().keySet());
  }

  void take(Map<Text, Placed> texts) {
    texts.values().forEach(place -> placed.put(place.source(), place));
    // Where a text was corrected, its codings have moved already.
    present.replaceAll((id, coding) -> {
      Placed place = placed.get(coding.source());
      TextRange moved = place == null ? null : place.moved().get(id);
      return moved == null ? coding : coding.covering(moved);
    });
    present.values().forEach(coding -> byContent.putIfAbsent(Content.of(coding), coding.id()));
    texts.forEach((text, place) -> text.codings().forEach(mark -> take(mark, place)));
    // What the file says of a passage is no guess that somebody has to look at.
    arrival.changes.removeIf(change ->
        change instanceof Change.ReviewOpened(var review) && laid.contains(review.subject()));
  }

  private void take(Mark mark, Placed place) {
    UUID code = arrival.codes.get(mark.code());
    if (code == null) {
      arrival.count("removed-here");
      return;
    }
    TextRange there = clipped(place.place().apply(mark.range()), place.length());
    if (there.isEmpty()) {
      arrival.count("codings-without-words");
      return;
    }
    UUID coder = arrival.coder(mark.coder());
    Content content = new Content(place.source(), code, there, coder);
    UUID known = byKey.find(mark.key());
    Coding now = known == null ? null : present.get(known);
    if (now != null && now.source().equals(place.source()) && !met.contains(now.id())) {
      lay(mark, now, code, there, place);
      return;
    }
    UUID same = byContent.get(content);
    if (same != null) {
      if (!met.add(same)) {
        arrival.count("codings-twice-joined");
      } else {
        arrival.count("same coding");
        arrival.found.add(same);
        laid.add(same);
      }
      arrival.codings.put(mark.key(), same);
    } else if (beforeByKey.find(mark.key()) != null || before.contains(content)) {
      arrival.count("removed-here");
    } else {
      Coding added =
          new Coding(Ids.of(mark.key()), code, place.source(), there, coder, arrival.at(mark.at()));
      arrival.changes.add(new Change.PassageCoded(added));
      arrival.count("new coding");
      arrival.codings.put(mark.key(), added.id());
      byContent.put(content, added.id());
      met.add(added.id());
    }
  }

  private void lay(Mark mark, Coding now, UUID code, TextRange there, Placed place) {
    met.add(now.id());
    arrival.found.add(now.id());
    arrival.codings.put(mark.key(), now.id());
    arrival.count("same coding");
    Coding base = arrival.earlier.codings().get(now.id());
    TextRange left = base == null ? null : left(base, now, place);
    boolean sameHere = base != null && now.code().equals(base.code()) && now.range().equals(left);
    if (sameHere) {
      laid.add(now.id());
    }
    if (now.code().equals(code) && now.range().equals(there)) {
      return;
    }
    boolean sameThere = base != null && code.equals(base.code()) && there.equals(left);
    if (sameHere) {
      arrival.changes.add(new Change.CodingRevised(now, now.withCode(code).covering(there)));
      arrival.count("changed coding");
    } else if (!sameThere) {
      arrival.count("kept-own-codings");
    }
  }

  /** Where the coding would stand now if nobody had touched it since an import left it. */
  private static @Nullable TextRange left(Coding base, Coding now, Placed place) {
    UnaryOperator<TextRange> map = place.base();
    if (!place.moved().isEmpty()) {
      // The text was the import's until now; an untouched coding has moved from there.
      return place.moved().get(now.id());
    }
    return map == null ? null : map.apply(base.range());
  }

  /**
   * Codings of earlier imports on texts of the file that it has no more: those that nobody touched
   * or wrote a memo on go.
   */
  List<Change> gone(Set<UUID> related, Set<UUID> withMemos) {
    List<Change> changes = new ArrayList<>();
    for (UUID id : related) {
      Coding now = present.get(id);
      Coding base = arrival.earlier.codings().get(id);
      Placed place = now == null ? null : placed.get(now.source());
      if (now == null || base == null || place == null || met.contains(id)) {
        continue;
      }
      boolean untouched =
          now.code().equals(base.code()) && now.range().equals(left(base, now, place));
      if (untouched && !withMemos.contains(id)) {
        changes.add(new Change.CodingRemoved(now));
        arrival.changes.removeIf(change ->
            change instanceof Change.ReviewOpened(var review) && review.subject().equals(id));
        arrival.count("gone coding");
      } else {
        arrival.count("kept-own-codings");
      }
    }
    return changes;
  }

  private static TextRange clipped(TextRange range, int length) {
    int end = Math.min(range.end(), length);
    return new TextRange(Math.min(range.start(), end), end);
  }
}
