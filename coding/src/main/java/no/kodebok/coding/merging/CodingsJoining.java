package no.kodebok.coding.merging;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.merging.MergeReport.Unplaced;
import no.kodebok.coding.merging.MergeReport.Why;
import no.kodebok.coding.model.AutocodingRule;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.CodingOrigin;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.CodingFilter;

/**
 * Lays the codings of the other project over those that are here. One is known by its id, or as the
 * same code on the same words by the same coder. One that was removed here stays removed.
 */
final class CodingsJoining {
  private record Content(CodedPlace place, UUID coder) {
    static Content of(Coding coding) {
      return new Content(CodedPlace.of(coding), coding.coder());
    }
  }

  private final Joining joining;
  private final Map<UUID, Coding> present = new HashMap<>();
  private final Map<Content, UUID> byContent = new HashMap<>();
  private final Map<UUID, String> names = new HashMap<>();
  private final Map<UUID, AutocodingRule> rules = new HashMap<>();
  private final Set<UUID> ownRules = new HashSet<>();

  CodingsJoining(Joining joining) {
    this.joining = joining;
    for (Coding coding : joining.here.codings(CodingFilter.ALL)) {
      present.put(coding.id(), coding);
      byContent.putIfAbsent(Content.of(coding), coding.id());
    }
    joining.there.sources().forEach(source -> names.put(source.id(), source.name()));
    joining.there.coders().forEach(coder -> names.put(coder.id(), coder.name()));
    joining.there.autocodings().forEach(rule -> rules.put(rule.id(), rule));
    joining.here.autocodings().forEach(rule -> ownRules.add(rule.id()));
  }

  void take() {
    joining.there.codings(CodingFilter.ALL).forEach(this::take);
  }

  private void take(Coding other) {
    UUID code = joining.code(other.code());
    UUID source = joining.sources.get(other.source());
    TextPlaces places = joining.places.get(other.source());
    Coding now = present.get(other.id());
    if (now != null) {
      joining.codings.put(other.id(), now.id());
      lay(now, other);
      return;
    }
    if (joining.pastHere.knew(other.id())) {
      joining.report.removedHere("codings");
      return;
    }
    if (code == null || source == null || places == null) {
      unplaced(other, code == null ? Why.CODE_REMOVED : Why.NO_SOURCE);
      return;
    }
    TextPlaces.Found found = places.find(other.range());
    TextRange range = found.range();
    if (range == null) {
      unplaced(other, found.why() == null ? Why.NOT_FOUND : found.why());
      return;
    }
    UUID coder = joining.coder(other.coder());
    Content content = new Content(new CodedPlace(source, code, range), coder);
    UUID same = byContent.get(content);
    if (same != null) {
      joining.codings.put(other.id(), same);
      joining.report.same("codings");
      return;
    }
    if (!places.same()) {
      joining.report.reanchored();
    }
    Coding added =
        new Coding(
            other.id(), code, source, range, coder, other.at(), origin(other.origin(), code));
    joining.changes.add(new Change.PassageCoded(added));
    joining.report.added("codings");
    joining.codings.put(other.id(), added.id());
    byContent.put(content, added.id());
  }

  private void unplaced(Coding other, Why why) {
    joining.report.unplaced(
        new Unplaced(
            names.getOrDefault(other.source(), ""),
            joining.there.codebook().path(other.code()).toString(),
            names.getOrDefault(other.coder(), ""),
            other.range(),
            other.range().in(joining.there.text(other.source()).text()),
            why));
  }

  /** A coding that a query made names it, so the query comes along. */
  private CodingOrigin origin(CodingOrigin origin, UUID code) {
    UUID id = origin.autocoding();
    AutocodingRule rule = id == null ? null : rules.get(id);
    if (rule == null || !ownRules.add(rule.id())) {
      return id != null && rule == null ? CodingOrigin.HAND : origin;
    }
    joining.changes.add(
        new Change.AutocodingAdded(
            new AutocodingRule(
                rule.id(),
                code,
                rule.query(),
                rule.unit(),
                rule.readings(),
                rule.repeated(),
                rule.seen(),
                joining.coder(rule.coder()),
                rule.at())));
    return origin;
  }

  /** The same coding in both: where it was changed in one of them only, that change holds. */
  private void lay(Coding now, Coding other) {
    joining.report.same("codings");
    UUID code = joining.code(other.code());
    TextPlaces places = joining.places.get(other.source());
    if (code == null || places == null) {
      return;
    }
    // Places in texts that differ cannot be compared, but codes can.
    TextRange range = places.same() ? other.range() : now.range();
    CodedPlace here = CodedPlace.of(now);
    CodedPlace there = new CodedPlace(now.source(), code, range);
    if (here.equals(there) || had(joining.pastHere, now.id(), there, places.same())) {
      return;
    }
    if (had(joining.pastThere, now.id(), here, places.same())) {
      joining.changes.add(new Change.CodingRevised(now, now.withCode(code).covering(range)));
      joining.report.changed("codings");
      return;
    }
    boolean sameCode = now.code().equals(code);
    joining.report.conflict(
        "coding",
        joining.here.codebook().path(now.code()).toString(),
        sameCode ? "passage" : "code",
        sameCode ? words(now.range()) : joining.here.codebook().path(now.code()).toString(),
        sameCode ? words(range) : joining.there.codebook().path(other.code()).toString());
  }

  private static boolean had(PastValues past, UUID id, CodedPlace place, boolean withRange) {
    return past.of(id).stream()
        .map(CodedPlace.class::cast)
        .anyMatch(before ->
            before.code().equals(place.code())
                && (!withRange || before.range().equals(place.range())));
  }

  private static String words(TextRange range) {
    return range.start() + "–" + range.end();
  }
}
