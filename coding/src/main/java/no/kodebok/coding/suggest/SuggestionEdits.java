package no.kodebok.coding.suggest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.codebook.CodeEdits;
import no.kodebok.coding.codebook.CodedPassage;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.CodingOrigin;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.RejectedSuggestion;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.search.HitKey;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.ProjectReader;

/** A coder's word on what was proposed; each edit is one undoable step. */
public final class SuggestionEdits {
  private SuggestionEdits() {}

  /**
   * Gives the code to segments that were proposed. The codings tell that they were.
   *
   * @param segments where they begin
   * @throws KodebokException when applied, if there is no such code or segment, or the coder has
   *     given it the code already
   */
  public static Edit accept(CodePath code, List<HitKey> segments) {
    return (project, coder) -> {
      List<CodedPassage> passages = new ArrayList<>();
      for (HitKey segment : segments) {
        passages.add(new CodedPassage(code, segment.source(), range(project, segment), null));
      }
      return CodeEdits.code(passages, false).changes(project, coder).stream()
          .map(SuggestionEdits::asSuggested)
          .toList();
    };
  }

  private static Change asSuggested(Change change) {
    return change instanceof Change.PassageCoded(Coding coding)
        ? new Change.PassageCoded(
            new Coding(
                coding.id(),
                coding.code(),
                coding.source(),
                coding.range(),
                coding.coder(),
                coding.at(),
                CodingOrigin.SUGGESTION))
        : change;
  }

  /**
   * Says that segments do not have the code. They are not proposed for it any more, and the model
   * learns from them.
   *
   * @param segments where they begin
   * @throws KodebokException when applied, if there is no such code or segment, or all of them are
   *     rejected already
   */
  public static Edit reject(CodePath code, List<HitKey> segments) {
    return (project, coder) -> {
      UUID id = project.codebook().get(code).id();
      List<RejectedSuggestion> known = new ArrayList<>(project.rejectedSuggestions(id));
      List<Change> changes = new ArrayList<>();
      Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
      for (HitKey segment : segments) {
        TextRange range = range(project, segment);
        String fingerprint = Fingerprint.of(range.in(project.text(segment.source()).text()));
        boolean twice =
            known.stream()
                .anyMatch(one ->
                    one.source().equals(segment.source()) && one.fingerprint().equals(fingerprint));
        if (!twice) {
          RejectedSuggestion rejected =
              new RejectedSuggestion(Ids.next(), id, segment.source(), fingerprint, coder, at);
          known.add(rejected);
          changes.add(new Change.SuggestionRejected(rejected));
        }
      }
      if (changes.isEmpty()) {
        throw new KodebokException(
            SuggestReason.REJECTED_ALREADY.with(code.toString()),
            "It is rejected for \"" + code + "\" already.");
      }
      return changes;
    };
  }

  private static TextRange range(ProjectReader project, HitKey key) {
    String name = project.source(key.source()).map(Source::name).orElse(key.source().toString());
    return project.source(key.source()).stream()
        .flatMap(source -> project.text(source.id()).segments().stream())
        .map(Segment::range)
        .filter(range -> range.start() == key.start())
        .findFirst()
        .orElseThrow(() ->
            new KodebokException(
                SuggestReason.NO_SUCH_SEGMENT.with(name, key.start()),
                "No segment of %s begins at %d any more. Ask for suggestions again."
                    .formatted(name, key.start())));
  }
}
