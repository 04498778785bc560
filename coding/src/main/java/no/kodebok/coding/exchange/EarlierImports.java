package no.kodebok.coding.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Memo;
import no.kodebok.coding.model.PassageMove;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * How the imports that stand left things: what differs from it was changed here since. Read from
 * the history, and only where a file of the same format was imported before.
 */
final class EarlierImports {
  private final Map<UUID, Code> codes = new HashMap<>();
  private final Map<UUID, Coding> codings = new HashMap<>();
  private final Map<UUID, Memo> memos = new HashMap<>();
  private final Map<UUID, Case> cases = new HashMap<>();
  private final Map<UUID, UUID> bindings = new HashMap<>();
  private final Map<CasesArriving.SpokenBy, UUID> voices = new HashMap<>();
  private final Set<UUID> revisions = new HashSet<>();
  private final List<Step> steps = new ArrayList<>();
  private @Nullable UUID attributes;

  /** One import: its batch, and everything that its step names. */
  private record Step(UUID batch, Set<UUID> things) {}

  private EarlierImports() {}

  static EarlierImports of(ProjectReader project, String format) {
    EarlierImports earlier = new EarlierImports();
    if (project.originals().stream().anyMatch(original -> original.format().equals(format))) {
      for (HistoryEntry entry : project.history(0, Integer.MAX_VALUE)) {
        if (entry.action() == HistoryEntry.Action.DO && !entry.undone()) {
          earlier.take(entry);
        }
      }
    }
    return earlier;
  }

  private void take(HistoryEntry entry) {
    for (Change change : entry.changes()) {
      if (change instanceof Change.BatchAdded(var batch, var files)) {
        Step step = new Step(batch, new HashSet<>());
        steps.add(step);
        entry.changes().forEach(made -> take(made, step.things));
        return;
      }
    }
  }

  private void take(Change change, Set<UUID> things) {
    switch (change) {
      case Change.CodeAdded(var code) -> put(codes, code.id(), code, things);
      case Change.CodeRevised(var before, var after) -> put(codes, after.id(), after, things);
      case Change.PassageCoded(var coding) -> put(codings, coding.id(), coding, things);
      case Change.CodingRevised(var before, var after) -> put(codings, after.id(), after, things);
      case Change.CodingRemoved(var coding) -> codings.remove(coding.id());
      case Change.MemoAdded(var memo) -> put(memos, memo.id(), memo, things);
      case Change.MemoRevised(var before, var after) -> put(memos, after.id(), after, things);
      case Change.MemoRemoved(var memo) -> memos.remove(memo.id());
      case Change.CaseAdded(var added) -> put(cases, added.id(), added, things);
      case Change.SourceBound(var source, var before, var after) -> {
        if (after != null) {
          bindings.put(source, after);
        }
      }
      case Change.SpeakerBound(var source, var speaker, var before, var after) -> {
        if (after != null) {
          voices.put(new CasesArriving.SpokenBy(source, speaker), after);
        }
      }
      case Change.SourceRevised revised -> {
        UUID after = revised.after();
        if (after != null) {
          revisions.add(after);
        }
        revised.moves().forEach(this::move);
      }
      case Change.AttributesReplaced(var before, var after) -> attributes = after;
      default -> {}
    }
  }

  private void move(PassageMove move) {
    codings.computeIfPresent(move.passage(), (id, c) -> c.covering(move.after()));
  }

  private static <T> void put(Map<UUID, T> map, UUID id, T thing, Set<UUID> things) {
    map.put(id, thing);
    things.add(id);
  }

  Map<UUID, Code> codes() {
    return codes;
  }

  Map<UUID, Coding> codings() {
    return codings;
  }

  Map<UUID, Memo> memos() {
    return memos;
  }

  Map<UUID, Case> cases() {
    return cases;
  }

  /** The case that an import gave a source. */
  @Nullable UUID binding(UUID source) {
    return bindings.get(source);
  }

  /** The case that an import tied a speaker to. */
  @Nullable UUID voice(CasesArriving.SpokenBy voice) {
    return voices.get(voice);
  }

  /** Whether an import brought this corrected text. */
  boolean brought(@Nullable UUID revision) {
    return revision == null || revisions.contains(revision);
  }

  /** Whether nobody has changed the attributes since the last import that brought some. */
  boolean attributesAre(@Nullable UUID current) {
    return current == null || current.equals(attributes);
  }

  /** Everything that came with an import which also brought one of these. */
  Related related(ProjectReader project, Set<UUID> found) {
    Set<UUID> things = new LinkedHashSet<>();
    Set<UUID> sources = new LinkedHashSet<>();
    for (Step step : steps) {
      List<UUID> brought =
          project.sourcesOfBatch(step.batch).stream().map(source -> source.id()).toList();
      if (brought.stream().anyMatch(found::contains)
          || step.things.stream().anyMatch(found::contains)) {
        things.addAll(step.things);
        sources.addAll(brought);
      }
    }
    return new Related(things, sources);
  }

  /**
   * What earlier imports of the same project brought.
   *
   * @param things ids of codes, codings, memos and cases
   */
  record Related(Set<UUID> things, Set<UUID> sources) {}
}
