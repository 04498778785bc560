package no.kodebok.coding.merging;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.ChosenQuote;
import no.kodebok.coding.model.CodebookVersion;
import no.kodebok.coding.model.Memo;
import no.kodebok.coding.model.QuoteUse;
import no.kodebok.coding.model.Synonym;
import no.kodebok.coding.model.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * Joins what people wrote about the material: quotes, memos, synonyms, versions of the codebook.
 */
final class NotesJoining {
  private record Quoted(UUID source, TextRange range) {}

  private record Said(UUID about, String text) {}

  private record Used(UUID quote, String place) {}

  private final Joining joining;

  NotesJoining(Joining joining) {
    this.joining = joining;
  }

  void take() {
    quotes();
    uses();
    memos();
    synonyms();
    versions();
  }

  private void quotes() {
    Map<UUID, ChosenQuote> present = new HashMap<>();
    Map<Quoted, UUID> byContent = new HashMap<>();
    for (ChosenQuote quote : joining.here.chosenQuotes()) {
      present.put(quote.id(), quote);
      byContent.put(new Quoted(quote.source(), quote.range()), quote.id());
    }
    for (ChosenQuote other : joining.there.chosenQuotes()) {
      UUID source = joining.sources.get(other.source());
      TextPlaces places = joining.places.get(other.source());
      TextRange range = places == null ? null : places.find(other.range()).range();
      UUID known =
          present.containsKey(other.id())
              ? other.id()
              : source == null || range == null ? null : byContent.get(new Quoted(source, range));
      if (known != null) {
        joining.quotes.put(other.id(), known);
        joining.report.same("quotes");
        differing(present.get(known), other);
      } else if (joining.pastHere.knew(other.id())) {
        joining.report.removedHere("quotes");
      } else if (source == null || range == null) {
        joining.report.leftOut("quote", other.attribution());
      } else {
        joining.changes.add(
            new Change.QuoteChosen(
                new ChosenQuote(
                    other.id(),
                    source,
                    range,
                    other.edited(),
                    other.attribution(),
                    joining.coder(other.coder()),
                    other.at())));
        joining.report.added("quotes");
        joining.quotes.put(other.id(), other.id());
        byContent.put(new Quoted(source, range), other.id());
      }
    }
  }

  private void differing(@Nullable ChosenQuote own, ChosenQuote other) {
    String here = own == null ? "" : wording(own);
    String there = wording(other);
    if (own != null && !here.equals(there)) {
      joining.report.conflict("quote", own.attribution(), "edited", here, there);
    }
  }

  private static String wording(ChosenQuote quote) {
    return quote.edited() == null ? "" : quote.edited().text();
  }

  private void uses() {
    Set<UUID> present = new HashSet<>();
    Set<Used> known = new HashSet<>();
    for (QuoteUse use : joining.here.quoteUses()) {
      present.add(use.id());
      known.add(new Used(use.quote(), use.place()));
    }
    for (QuoteUse other : joining.there.quoteUses()) {
      UUID quote = joining.quotes.get(other.quote());
      boolean removed = !present.contains(other.id()) && joining.pastHere.knew(other.id());
      if (quote != null
          && !removed
          && !present.contains(other.id())
          && known.add(new Used(quote, other.place()))) {
        joining.changes.add(
            new Change.QuoteUsed(
                new QuoteUse(
                    other.id(), quote, other.place(), joining.coder(other.coder()), other.at())));
        joining.report.added("quoteUses");
      }
    }
  }

  private void memos() {
    Map<UUID, Memo> present = new HashMap<>();
    Set<Said> said = new HashSet<>();
    for (Memo memo : joining.here.memos()) {
      present.put(memo.id(), memo);
      said.add(new Said(memo.about(), memo.text()));
    }
    for (Memo other : joining.there.memos()) {
      Memo now = present.get(other.id());
      if (now != null) {
        joining.memos.put(other.id(), now.id());
      }
      UUID about = about(other.about());
      if (now != null) {
        joining.report.same("memos");
        lay(now, other);
      } else if (joining.pastHere.knew(other.id())) {
        joining.report.removedHere("memos");
      } else if (about == null) {
        joining.report.leftOut("memo", shortened(other.text()));
      } else if (!said.add(new Said(about, other.text()))) {
        joining.report.same("memos");
      } else {
        joining.changes.add(
            new Change.MemoAdded(
                new Memo(
                    other.id(), about, other.wording(), joining.coder(other.coder()), other.at())));
        joining.report.added("memos");
        joining.memos.put(other.id(), other.id());
      }
    }
  }

  private void lay(Memo now, Memo other) {
    if (now.text().equals(other.text()) || joining.pastHere.of(now.id()).contains(other.text())) {
      return;
    }
    if (joining.pastThere.of(now.id()).contains(now.text())) {
      joining.changes.add(new Change.MemoRevised(now, now.reworded(other.text())));
      joining.report.changed("memos");
    } else {
      joining.report.conflict("memo", shortened(now.text()), "text", now.text(), other.text());
    }
  }

  /** What a memo of the other project is on, here. */
  private @Nullable UUID about(UUID other) {
    if (other.equals(joining.there.project().id())) {
      return joining.here.project().id();
    }
    for (Map<UUID, UUID> known :
        java.util.List.of(
            joining.sources, joining.codes, joining.codings, joining.cases, joining.quotes)) {
      UUID here = known.get(other);
      if (here != null) {
        return here;
      }
    }
    return null;
  }

  private static String shortened(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.codePointCount(0, line.length()) <= 60
        ? line
        : line.substring(0, line.offsetByCodePoints(0, 59)) + "…";
  }

  private void synonyms() {
    Set<Set<String>> known = new HashSet<>();
    joining.here.synonyms().forEach(synonym -> known.add(pair(synonym)));
    for (Synonym other : joining.there.synonyms()) {
      if (!joining.pastHere.knew(other.id()) && known.add(pair(other))) {
        joining.changes.add(new Change.SynonymAdded(other));
        joining.report.added("synonyms");
      }
    }
  }

  private static Set<String> pair(Synonym synonym) {
    return Set.copyOf(java.util.List.of(synonym.one(), synonym.other()));
  }

  private void versions() {
    Set<UUID> ids = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (CodebookVersion version : joining.here.codebookVersions()) {
      ids.add(version.id());
      names.add(version.name());
    }
    for (CodebookVersion other : joining.there.codebookVersions()) {
      if (ids.contains(other.id())) {
        continue;
      }
      if (names.contains(other.name())) {
        joining.report.leftOut("codebookVersion", other.name());
        continue;
      }
      joining.changes.add(
          new Change.CodebookFrozen(
              new CodebookVersion(
                  other.id(),
                  other.name(),
                  other.codes(),
                  joining.coder(other.coder()),
                  other.at())));
      joining.report.added("codebookVersions");
    }
  }
}
