package no.kodebok.coding.revision;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.blind.BlindCoding;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.ChosenQuote;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.PassageMove;
import no.kodebok.coding.model.PassageReview;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.SpeakerBinding;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.model.TextRevision;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.MaterialEdit;
import no.kodebok.coding.store.NewMaterial;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * A corrected text, and what it does to the passages of its source, worked out before anything is
 * saved. Passages move with their words; those whose words changed are to be reviewed.
 *
 * @param revision the text that was corrected; null for the text as imported
 * @param moves one for every coding and chosen quote of the source, by where they stood
 * @param changed ids of the passages whose words are others now
 */
public record TextCorrection(
    Source source,
    @Nullable UUID revision,
    SourceText before,
    SourceText after,
    List<TextEdit> edits,
    List<PassageMove> moves,
    Set<UUID> changed) {
  public TextCorrection {
    edits = List.copyOf(edits);
    moves = List.copyOf(moves);
    changed = Set.copyOf(changed);
  }

  /**
   * Works out a correction.
   *
   * @param corrected the whole text as it should read
   * @throws KodebokException if it is the text as it is, or has no words
   */
  public static TextCorrection of(ProjectReader project, UUID sourceId, String corrected) {
    Source source =
        project
            .source(sourceId)
            .orElseThrow(() ->
                new KodebokException(
                    RevisionReason.CORRECTED_SOURCE_GONE,
                    "The source is not in the project any more."));
    SourceText before = project.text(source.id());
    String text = tidy(corrected, before.text());
    EditMap map = EditMap.between(before.text(), text);
    if (map.isEmpty()) {
      throw new KodebokException(
          RevisionReason.TEXT_SO_ALREADY.with(source.name()),
          "The text of \"" + source.name() + "\" reads like that already.");
    }
    SourceText after = text.isBlank() ? null : RevisedText.of(before, text, map);
    if (after == null || after.segments().isEmpty()) {
      throw new KodebokException(
          RevisionReason.TEXT_WITHOUT_WORDS.with(source.name()),
          "The corrected text of \""
              + source.name()
              + "\" has no words. To take a source out, undo its import.");
    }
    List<PassageMove> moves = new ArrayList<>();
    Set<UUID> changed = new HashSet<>();
    for (PassageMove standing : standing(project, source.id())) {
      TextRange moved = map.passage(standing.before());
      moves.add(new PassageMove(standing.passage(), standing.before(), moved));
      if (!standing.before().in(before.text()).equals(moved.in(text))) {
        changed.add(standing.passage());
      }
    }
    return new TextCorrection(
        source, source.revision(), before, after, map.edits(), moves, changed);
  }

  /** The edit that saves a correction, worked out anew from the project as it is then. */
  public static MaterialEdit edit(UUID source, String corrected) {
    return (project, coder, material) -> of(project, source, corrected).changes(project, material);
  }

  /**
   * The edit that saves a correction, unless passages or text are others than when it was shown.
   *
   * @throws KodebokException when they are, so that nobody saves what they have not seen
   */
  public MaterialEdit edit() {
    return (project, coder, material) -> {
      ProjectReader shown = BlindCoding.seenBy(project, coder);
      if (!of(shown, source.id(), after.text()).moves.equals(moves)) {
        throw new KodebokException(
            RevisionReason.PASSAGES_CHANGED_MEANWHILE.with(source.name()),
            "Passages of \"" + source.name() + "\" were coded or changed meanwhile. Look again.");
      }
      // The passages of everybody move, also of those whose codings were not shown.
      return of(project, source.id(), after.text()).changes(project, material);
    };
  }

  /** The same for two corrections that move the same passages in the same way. */
  public String mark() {
    return Integer.toHexString(Objects.hash(revision, moves));
  }

  private List<Change> changes(ProjectReader project, NewMaterial material) {
    TextRevision kept = material.text(source.id(), after);
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.SourceRevised(source.id(), revision, kept.id(), moves));
    Set<UUID> waiting = new HashSet<>();
    project.reviews().forEach(review -> waiting.add(review.subject()));
    for (PassageMove move : moves) {
      // One that waits already shows the wording that somebody coded, not one in between.
      if (changed.contains(move.passage()) && !waiting.contains(move.passage())) {
        changes.add(
            new Change.ReviewOpened(
                new PassageReview(move.passage(), source.id(), revision, move.before())));
      }
    }
    changes.addAll(renamedSpeakers(project));
    return changes;
  }

  /** A speaker whose label was corrected everywhere is still the same case. */
  private List<Change> renamedSpeakers(ProjectReader project) {
    Map<String, UUID> bound = new LinkedHashMap<>();
    for (SpeakerBinding binding : project.speakers()) {
      if (binding.source().equals(source.id())) {
        bound.put(binding.speaker(), binding.caseId());
      }
    }
    Set<String> spoke = speakers(before);
    Set<String> speaks = speakers(after);
    List<String> gone = spoke.stream().filter(name -> !speaks.contains(name)).toList();
    List<String> come = speaks.stream().filter(name -> !spoke.contains(name)).toList();
    if (gone.size() != 1 || come.size() != 1) {
      return List.of();
    }
    UUID caseId = bound.get(gone.getFirst());
    return caseId == null || bound.containsKey(come.getFirst())
        ? List.of()
        : List.of(
            new Change.SpeakerBound(source.id(), gone.getFirst(), caseId, null),
            new Change.SpeakerBound(source.id(), come.getFirst(), null, caseId));
  }

  private static Set<String> speakers(SourceText text) {
    Set<String> speakers = new HashSet<>();
    for (Segment segment : text.segments()) {
      if (segment.speaker() != null) {
        speakers.add(segment.speaker());
      }
    }
    return speakers;
  }

  private static List<PassageMove> standing(ProjectReader project, UUID source) {
    List<PassageMove> standing = new ArrayList<>();
    for (Coding coding : project.codings(CodingFilter.ofSource(source))) {
      standing.add(new PassageMove(coding.id(), coding.range(), coding.range()));
    }
    for (ChosenQuote quote : project.chosenQuotes()) {
      if (quote.source().equals(source)) {
        standing.add(new PassageMove(quote.id(), quote.range(), quote.range()));
      }
    }
    return standing;
  }

  /** NFC, lines ended by {@code \n}, and as many of them at the end as there were. */
  private static String tidy(String corrected, String before) {
    String text = corrected.replace("\r\n", "\n").replace('\r', '\n');
    text = Normalizer.normalize(text.replace("\u0000", ""), Normalizer.Form.NFC);
    return withoutBreaks(text) + before.substring(withoutBreaks(before).length());
  }

  private static String withoutBreaks(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '\n') {
      end--;
    }
    return text.substring(0, end);
  }
}
