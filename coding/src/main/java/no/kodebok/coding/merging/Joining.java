package no.kodebok.coding.merging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.ImportBatch.ImportedFile;
import no.kodebok.coding.store.NewBatch;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/** What the parts of a merge share: both projects, what each thing of the other is here. */
final class Joining {
  final ProjectReader here;
  final ProjectReader there;
  final PastValues pastHere;
  final PastValues pastThere;
  final MergeReport report;
  final List<Change> changes = new ArrayList<>();

  /** Ids here of what the other project has, by its id there; what has no place here is absent. */
  final Map<UUID, UUID> coders = new HashMap<>();

  final Map<UUID, UUID> codes = new HashMap<>();
  final Map<UUID, UUID> sources = new HashMap<>();
  final Map<UUID, UUID> codings = new HashMap<>();
  final Map<UUID, UUID> cases = new HashMap<>();
  final Map<UUID, UUID> quotes = new HashMap<>();
  final Map<UUID, UUID> memos = new HashMap<>();

  /** Questions and other variables of surveys. */
  final Map<UUID, UUID> variables = new HashMap<>();

  final Map<UUID, UUID> questionnaires = new HashMap<>();

  /** What comes along as it is there. */
  final List<NewBatch.NewCase> newCases = new ArrayList<>();

  final List<NewBatch.NewSurvey> newSurveys = new ArrayList<>();
  final List<NewBatch.NewTable> newTables = new ArrayList<>();
  final List<ImportedFile> newFiles = new ArrayList<>();

  /** How passages of a source of the other project are found here, by the source's id there. */
  final Map<UUID, TextPlaces> places = new HashMap<>();

  Joining(ProjectReader here, ProjectReader there, MergeReport report) {
    this.here = here;
    this.there = there;
    this.report = report;
    this.pastHere = PastValues.of(here);
    this.pastThere = PastValues.of(there);
  }

  /** Coders of the same id or name are the same person. */
  void takeCoders() {
    Map<String, UUID> byName = new HashMap<>();
    Map<UUID, Coder> byId = new HashMap<>();
    for (Coder coder : here.coders()) {
      byName.put(coder.name(), coder.id());
      byId.put(coder.id(), coder);
    }
    for (Coder coder : there.coders()) {
      UUID known = byId.containsKey(coder.id()) ? coder.id() : byName.get(coder.name());
      if (known == null) {
        changes.add(new Change.CoderAdded(coder));
        report.added("coders");
        known = coder.id();
      } else {
        report.same("coders");
      }
      coders.put(coder.id(), known);
    }
  }

  /** The coder here of one there; every coder was taken. */
  UUID coder(UUID other) {
    return coders.getOrDefault(other, other);
  }

  @Nullable UUID code(UUID other) {
    return codes.get(other);
  }
}
