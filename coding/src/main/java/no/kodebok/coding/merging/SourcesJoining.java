package no.kodebok.coding.merging;

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
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.ImportBatch.ImportedFile;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.NewBatch;
import no.kodebok.coding.store.NewMaterial;
import no.kodebok.coding.store.NewSource;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sources of the other project here: by their id, by their text, or by their name where
 * the texts are versions of each other. Others come along. Answers to open questions belong to a
 * survey, which is imported and not merged: they are found, or left out.
 */
final class SourcesJoining {
  private record Answered(String question, String caseName, String text) {}

  private record Answering(UUID question, UUID caseId) {}

  private final Joining joining;
  private final OtherFiles files;
  private final Map<UUID, Source> byId = new HashMap<>();
  private final Map<String, Source> byName = new HashMap<>();
  private final Map<String, List<Source>> byText = new HashMap<>();
  private final Map<Answered, UUID> answers = new HashMap<>();
  private final Map<Answering, UUID> answering = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private final Set<UUID> ever;
  private final List<NewSource> brought = new ArrayList<>();

  SourcesJoining(Joining joining, OtherFiles files) {
    this.joining = joining;
    this.files = files;
    this.ever = ever(joining.here);
    Map<UUID, String> questions = questions(joining.here);
    Map<UUID, String> cases = cases(joining.here);
    for (Source source : joining.here.sources()) {
      byId.put(source.id(), source);
      names.add(source.name());
      String text = joining.here.text(source.id()).text();
      if (source.kind() == SourceKind.OPEN_ANSWER) {
        answers.put(answered(source, text, questions, cases), source.id());
        UUID question = source.question();
        UUID caseId = source.caseId();
        if (question != null && caseId != null) {
          answering.put(new Answering(question, caseId), source.id());
        }
      } else {
        byName.put(source.name(), source);
        byText.computeIfAbsent(text, t -> new ArrayList<>()).add(source);
      }
    }
  }

  private static Map<UUID, String> questions(ProjectReader project) {
    Map<UUID, String> questions = new HashMap<>();
    for (Questionnaire questionnaire : project.questionnaires()) {
      for (Variable variable : questionnaire.variables()) {
        questions.put(variable.id(), variable.name());
      }
    }
    return questions;
  }

  private static Map<UUID, String> cases(ProjectReader project) {
    Map<UUID, String> cases = new HashMap<>();
    for (Case one : project.cases()) {
      cases.put(one.id(), one.name());
    }
    return cases;
  }

  private static Answered answered(
      Source source, String text, Map<UUID, String> questions, Map<UUID, String> cases) {
    UUID question = source.question();
    UUID caseId = source.caseId();
    return new Answered(
        question == null ? "" : questions.getOrDefault(question, ""),
        caseId == null ? "" : cases.getOrDefault(caseId, ""),
        text);
  }

  void take(NewMaterial material) {
    Map<UUID, String> questions = questions(joining.there);
    Map<UUID, String> cases = cases(joining.there);
    Map<UUID, String> folders = new HashMap<>();
    Set<UUID> met = new HashSet<>();
    for (Source other : joining.there.sources()) {
      String text = joining.there.text(other.id()).text();
      if (other.kind() == SourceKind.OPEN_ANSWER) {
        UUID question = joining.variables.get(other.question());
        UUID caseId = joining.cases.get(other.caseId());
        UUID found = byId.containsKey(other.id()) ? other.id() : null;
        if (found == null && question != null && caseId != null) {
          // It may be another answer of the same respondent: passages are found in it, or told.
          found = answering.get(new Answering(question, caseId));
        } else if (found == null) {
          found = answers.get(answered(other, text, questions, cases));
        }
        if (found != null) {
          found(other, text, found);
        } else if (question != null && caseId != null) {
          bring(other, text, caseId, question);
        }
        continue;
      }
      Source known = known(other, text, met);
      if (known != null) {
        met.add(known.id());
        joining.report.same("sources");
        if (!known.id().equals(other.id())) {
          boolean same = joining.here.text(known.id()).text().equals(text);
          joining.report.recognised("source", other.name(), known.name(), same ? "text" : "name");
        }
        found(other, text, known.id());
      } else {
        bring(other, text, null, null);
        if (!other.folder().isEmpty()) {
          folders.put(joining.sources.getOrDefault(other.id(), other.id()), other.folder());
        }
      }
    }
    NewBatch batch =
        new NewBatch(
            joining.newFiles, joining.newCases, joining.newSurveys, brought, joining.newTables);
    if (!batch.isEmpty()) {
      Set<String> fileNames = new LinkedHashSet<>();
      joining.newFiles.forEach(file -> fileNames.add(file.name()));
      brought.forEach(source -> fileNames.add(source.file().name()));
      joining.newTables.forEach(table -> fileNames.add(table.file().name()));
      joining.changes.add(new Change.BatchAdded(material.brought(batch), List.copyOf(fileNames)));
      folders.forEach(
          (source, folder) -> joining.changes.add(new Change.SourceFiled(source, "", folder)));
    }
  }

  private @Nullable Source known(Source other, String text, Set<UUID> met) {
    Source same = byId.get(other.id());
    if (same != null) {
      return same;
    }
    Source named = byName.get(other.name());
    List<Source> alike = new ArrayList<>(byText.getOrDefault(text, List.of()));
    if (named != null && alike.contains(named)) {
      return named;
    }
    alike.removeIf(source -> met.contains(source.id()));
    if (!alike.isEmpty()) {
      return alike.getFirst();
    }
    boolean version =
        named != null
            && !met.contains(named.id())
            && TextPlaces.akin(text, joining.here.text(named.id()).text());
    return version ? named : null;
  }

  private void found(Source other, String text, UUID here) {
    joining.sources.put(other.id(), here);
    joining.places.put(other.id(), new TextPlaces(text, joining.here.text(here).text()));
  }

  private void bring(Source other, String text, @Nullable UUID caseId, @Nullable UUID question) {
    String name = other.name();
    for (int number = 2; !names.add(name); number++) {
      name = other.name() + " (" + number + ")";
    }
    if (!name.equals(other.name())) {
      joining.report.renamed(other.name(), name);
    }
    UUID id = ever.contains(other.id()) ? Ids.of(other.id().toString()) : other.id();
    brought.add(
        new NewSource(
            id,
            name,
            other.kind(),
            joining.there.text(other.id()),
            files.of(other.original()),
            caseId,
            question));
    joining.sources.put(other.id(), id);
    joining.places.put(other.id(), new TextPlaces(text, text));
    joining.report.added(question == null ? "sources" : "openAnswers");
  }

  /** Ids of all sources that ever were here: the store keeps those of imports taken back. */
  private static Set<UUID> ever(ProjectReader project) {
    Set<UUID> ever = new HashSet<>();
    for (HistoryEntry entry : project.history(0, Integer.MAX_VALUE)) {
      for (Change change : entry.changes()) {
        if (change instanceof Change.BatchAdded(var batch, var files)) {
          project.sourcesOfBatch(batch).forEach(source -> ever.add(source.id()));
        }
      }
    }
    return ever;
  }

  /** Gives the files of the other project, from which its sources were read. */
  @FunctionalInterface
  interface OtherFiles {
    ImportedFile of(UUID original);
  }
}
