package no.kodebok.coding.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Judgement;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Memo;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.model.Wording;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.ProjectReader;

/**
 * Merges codes into one. Their codings become codings of it; where a coder has put several of the
 * codes on one passage, one coding remains, with the memos of all. Their names become aliases,
 * their memos its memos, and the codes under them come under it; those of one name are merged in
 * turn. What it lacks of a definition and the like it takes from the first that has it.
 */
final class CodeMerging implements Edit {
  private final UUID into;
  private final Set<UUID> from;

  CodeMerging(UUID into, Set<UUID> from) {
    this.into = into;
    this.from = new LinkedHashSet<>(from);
  }

  @Override
  public boolean takesAllAlong() {
    return true;
  }

  @Override
  public List<Change> changes(ProjectReader project, UUID coder) {
    Codebook codebook = project.codebook();
    Code target = CodeLookup.get(codebook, into);
    if (from.isEmpty() || from.contains(into)) {
      throw new KodebokException(
          CodebookReason.MERGE_WITH_ITSELF.with(target.name()),
          "Choose other codes than \"" + target.name() + "\" to merge.");
    }
    for (UUID id : from) {
      Code code = CodeLookup.get(codebook, id);
      if (codebook.withDescendants(id).contains(into)) {
        throw new KodebokException(
            CodebookReason.MERGE_INTO_LOWER.with(target.name(), code.name()),
            "\"%s\" lies under \"%s\": merge the lower code into the upper one, or move it first."
                .formatted(target.name(), code.name()));
      }
    }
    return new Merging(project, codebook).changes();
  }

  private record Spot(UUID source, TextRange range, UUID coder) {}

  private final class Merging {
    private final Codebook codebook;
    private final Map<UUID, Code> present = new HashMap<>();
    private final Map<UUID, List<Memo>> memos = new HashMap<>();
    private final Map<UUID, UUID> becomes = new LinkedHashMap<>();
    private final List<Change> revised = new ArrayList<>();
    private final List<Code> removed = new ArrayList<>();
    private final ProjectReader project;

    Merging(ProjectReader project, Codebook codebook) {
      this.project = project;
      this.codebook = codebook;
      codebook.codes().forEach(code -> present.put(code.id(), code));
      project
          .memos()
          .forEach(
              memo -> memos.computeIfAbsent(memo.about(), about -> new ArrayList<>()).add(memo));
    }

    List<Change> changes() {
      for (UUID id : from) {
        // A code under another of the chosen ones is merged with it, or moved with it first.
        if (present.containsKey(id) && !becomes.containsKey(id)) {
          merge(id, into);
        }
      }
      List<Change> changes = new ArrayList<>(revised);
      changes.addAll(codings());
      becomes.forEach((code, target) -> changes.addAll(memosMoved(code, target)));
      changes.addAll(summaries());
      changes.addAll(autocodings());
      removed.forEach(code -> changes.add(new Change.CodeRemoved(code)));
      changes.addAll(MarksFollowing.of(project, becomes));
      return changes;
    }

    /** What cases say on a code is said on the other; two summaries of one case become one. */
    private List<Change> summaries() {
      Map<String, Wording> written = new LinkedHashMap<>();
      for (Judgement one : project.judgements()) {
        if (one.kind() == Judgement.Kind.SUMMARY) {
          written.put(one.about(), one.wording());
        }
      }
      List<Change> changes = new ArrayList<>();
      becomes.forEach((code, target) -> {
        String end = "/" + code;
        for (String about : List.copyOf(written.keySet())) {
          if (about.endsWith(end)) {
            Wording moved = Objects.requireNonNull(written.remove(about));
            String there = about.substring(0, about.length() - end.length()) + "/" + target;
            Wording before = written.get(there);
            Wording after =
                before == null
                    ? moved
                    : Wording.of(String.join("\n\n", before.text(), moved.text()));
            changes.add(new Change.Judged(Judgement.Kind.SUMMARY, about, moved, null));
            changes.add(new Change.Judged(Judgement.Kind.SUMMARY, there, before, after));
            written.put(there, after);
          }
        }
      });
      return changes;
    }

    private void merge(UUID id, UUID target) {
      becomes.put(id, target);
      describe(id, target);
      for (Code child : codebook.children(id)) {
        Code now = present.get(child.id());
        if (now == null || becomes.containsKey(child.id())) {
          continue;
        }
        Optional<Code> namesake = namesake(target, now);
        if (from.contains(child.id())) {
          merge(child.id(), into);
        } else if (namesake.isPresent()) {
          merge(child.id(), namesake.get().id());
        } else {
          Code placed = now.placed(target, nextPlace(target));
          revised.add(new Change.CodeRevised(now, placed));
          present.put(placed.id(), placed);
        }
      }
      Code gone = present.remove(id);
      if (gone != null) {
        removed.add(gone);
      }
    }

    /** The code of that name under the target that stays. */
    private Optional<Code> namesake(UUID target, Code code) {
      return under(target)
          .filter(other -> !becomes.containsKey(other.id()))
          .filter(other -> other.name().equalsIgnoreCase(code.name()))
          .findFirst();
    }

    private int nextPlace(UUID target) {
      return under(target).mapToInt(Code::position).max().orElse(-1) + 1;
    }

    private Stream<Code> under(UUID target) {
      return present.values().stream().filter(code -> target.equals(code.parent()));
    }

    private void describe(UUID id, UUID target) {
      Code code = CodeLookup.get(codebook, id);
      Code before = present.get(target);
      if (before == null) {
        throw new IllegalStateException("Merged into a code that is gone: " + target);
      }
      Set<String> aliases = new LinkedHashSet<>(before.aliases());
      if (!code.name().equalsIgnoreCase(before.name())) {
        aliases.add(code.name());
      }
      aliases.addAll(code.aliases());
      Code after =
          new Code(
              before.id(),
              before.name(),
              before.parent(),
              before.position(),
              first(before.definition(), code.definition()),
              first(before.use(), code.use()),
              first(before.doNotUse(), code.doNotUse()),
              first(before.example(), code.example()),
              List.copyOf(aliases),
              before.colour());
      if (!after.equals(before)) {
        revised.add(new Change.CodeRevised(before, after));
        present.put(after.id(), after);
      }
    }

    private List<Change> codings() {
      Map<UUID, Map<Spot, Coding>> standing = new HashMap<>();
      Set<UUID> concerned = new LinkedHashSet<>(becomes.keySet());
      concerned.addAll(becomes.values());
      List<Coding> all = project.codings(new CodingFilter(concerned, null, null));
      for (Coding coding : all) {
        if (!becomes.containsKey(coding.code())) {
          spots(standing, coding.code()).putIfAbsent(spot(coding), coding);
        }
      }
      List<Change> changes = new ArrayList<>();
      for (Coding coding : all) {
        UUID target = becomes.get(coding.code());
        if (target == null) {
          continue;
        }
        Coding same = spots(standing, target).putIfAbsent(spot(coding), coding);
        if (same == null) {
          changes.add(new Change.CodingRevised(coding, coding.withCode(target)));
        } else {
          changes.addAll(memosMoved(coding.id(), same.id()));
          changes.add(new Change.CodingRemoved(coding));
        }
      }
      return changes;
    }

    /** Queries go on for the target; what did not fit a merged code may fit the target. */
    private List<Change> autocodings() {
      List<Change> changes = new ArrayList<>();
      project
          .autocodings()
          .forEach(rule -> {
            UUID target = becomes.get(rule.code());
            if (target != null) {
              changes.add(new Change.AutocodingRevised(rule, rule.forCode(target)));
            }
          });
      project.rejectedSuggestions(null).stream()
          .filter(rejected -> becomes.containsKey(rejected.code()))
          .forEach(rejected -> changes.add(new Change.RejectionRemoved(rejected)));
      project.decidedPlaces().stream()
          .filter(place -> becomes.containsKey(place.code()))
          .forEach(place -> changes.add(new Change.DecisionRemoved(place)));
      return changes;
    }

    private Map<Spot, Coding> spots(Map<UUID, Map<Spot, Coding>> standing, UUID code) {
      return standing.computeIfAbsent(code, c -> new HashMap<>());
    }

    private List<Change> memosMoved(UUID about, UUID to) {
      List<Change> changes = new ArrayList<>();
      for (Memo memo : memos.getOrDefault(about, List.of())) {
        changes.add(new Change.MemoRemoved(memo));
        changes.add(
            new Change.MemoAdded(new Memo(memo.id(), to, memo.wording(), memo.coder(), memo.at())));
      }
      return changes;
    }
  }

  private static Spot spot(Coding coding) {
    return new Spot(coding.source(), coding.range(), coding.coder());
  }

  private static String first(String present, String other) {
    return present.isBlank() ? other : present;
  }
}
