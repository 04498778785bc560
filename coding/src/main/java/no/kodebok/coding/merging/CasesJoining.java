package no.kodebok.coding.merging;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.cases.AttributeTable;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.ResponseTable;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.model.SpeakerBinding;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.NewMaterial;
import org.jspecify.annotations.Nullable;

/** Joins cases of the same id or name, whose words are theirs, and their attributes. */
final class CasesJoining {
  private record Voice(UUID source, String speaker) {}

  private final Joining joining;
  private final Map<UUID, Case> byId = new HashMap<>();
  private final Map<String, UUID> byName = new HashMap<>();
  private final Map<UUID, String> names = new HashMap<>();

  CasesJoining(Joining joining) {
    this.joining = joining;
    for (Case one : joining.here.cases()) {
      byId.put(one.id(), one);
      byName.put(one.name(), one.id());
      names.put(one.id(), one.name());
    }
  }

  void take() {
    Set<UUID> wanted = wanted();
    for (Case other : joining.there.cases()) {
      if (joining.cases.containsKey(other.id())) {
        // A respondent, who came with the survey.
        continue;
      }
      UUID known = byId.containsKey(other.id()) ? other.id() : byName.get(other.name());
      if (known != null) {
        joining.cases.put(other.id(), known);
        joining.report.same("cases");
      } else if (wanted.contains(other.id()) && !joining.pastHere.knew(other.id())) {
        Case added = new Case(other.id(), other.name(), null);
        joining.changes.add(new Change.CaseAdded(added));
        joining.report.added("cases");
        joining.cases.put(other.id(), added.id());
        byId.put(added.id(), added);
        byName.put(added.name(), added.id());
        names.put(added.id(), added.name());
      }
    }
    parents();
    bindings();
    speakers();
  }

  /** All cases but those who only answered a survey. */
  private Set<UUID> wanted() {
    Set<UUID> wanted = new HashSet<>();
    Set<UUID> respondents = new HashSet<>();
    for (Questionnaire questionnaire : joining.there.questionnaires()) {
      ResponseTable answers = joining.there.responses(questionnaire.id(), firstOf(questionnaire));
      boolean survey = questionnaire.kind() == QuestionnaireKind.SURVEY;
      (survey ? respondents : wanted).addAll(answers.cases());
    }
    for (Source source : joining.there.sources()) {
      UUID caseId = source.caseId();
      if (caseId != null && source.kind() != SourceKind.OPEN_ANSWER) {
        wanted.add(caseId);
      }
    }
    joining.there.speakers().forEach(binding -> wanted.add(binding.caseId()));
    joining.there.memos().forEach(memo -> wanted.add(memo.about()));
    for (Case one : joining.there.cases()) {
      if (!respondents.contains(one.id())) {
        wanted.add(one.id());
      }
      UUID parent = one.parent();
      if (parent != null) {
        wanted.add(parent);
      }
    }
    return wanted;
  }

  private static Set<String> firstOf(Questionnaire questionnaire) {
    return questionnaire.variables().isEmpty()
        ? Set.of()
        : Set.of(questionnaire.variables().getFirst().name());
  }

  private void parents() {
    for (Case other : joining.there.cases()) {
      UUID own = joining.cases.get(other.id());
      UUID otherParent = other.parent();
      UUID parent = otherParent == null ? null : joining.cases.get(otherParent);
      Case now = own == null ? null : byId.get(own);
      if (now != null && now.parent() == null && parent != null && !parent.equals(own)) {
        joining.changes.add(new Change.CaseRevised(now, new Case(now.id(), now.name(), parent)));
        joining.report.changed("cases");
      }
    }
  }

  private void bindings() {
    Map<UUID, @Nullable UUID> bound = new HashMap<>();
    joining.here.sources().forEach(source -> bound.put(source.id(), source.caseId()));
    for (Source other : joining.there.sources()) {
      UUID source = joining.sources.get(other.id());
      UUID otherCase = other.caseId();
      UUID caseId = otherCase == null ? null : joining.cases.get(otherCase);
      if (source == null || caseId == null || other.kind() == SourceKind.OPEN_ANSWER) {
        continue;
      }
      UUID own = bound.get(source);
      if (own == null) {
        joining.changes.add(new Change.SourceBound(source, null, caseId));
        bound.put(source, caseId);
        joining.report.added("bindings");
      } else if (!own.equals(caseId)) {
        joining.report.conflict("source", other.name(), "case", name(own), name(caseId));
      }
    }
  }

  private void speakers() {
    Map<Voice, UUID> bound = new HashMap<>();
    for (SpeakerBinding binding : joining.here.speakers()) {
      bound.put(new Voice(binding.source(), binding.speaker()), binding.caseId());
    }
    for (SpeakerBinding other : joining.there.speakers()) {
      UUID source = joining.sources.get(other.source());
      UUID caseId = joining.cases.get(other.caseId());
      if (source == null || caseId == null) {
        continue;
      }
      UUID own = bound.putIfAbsent(new Voice(source, other.speaker()), caseId);
      if (own == null) {
        joining.changes.add(new Change.SpeakerBound(source, other.speaker(), null, caseId));
        joining.report.added("bindings");
      } else if (!own.equals(caseId)) {
        joining.report.conflict("speaker", other.speaker(), "case", name(own), name(caseId));
      }
    }
  }

  private String name(UUID caseId) {
    return names.getOrDefault(caseId, "");
  }

  /** Attributes that are empty here get the other's; where both have one the own is kept. */
  void takeValues(NewMaterial material) {
    Optional<Questionnaire> attributes =
        joining.there.questionnaires().stream()
            .filter(one -> one.kind() == QuestionnaireKind.ATTRIBUTES)
            .findFirst();
    if (attributes.isEmpty()) {
      return;
    }
    AttributeTable table = AttributeTable.of(joining.here);
    ResponseTable values = joining.there.responses(attributes.get().id(), Set.of());
    boolean changed = false;
    for (Variable variable : attributes.get().variables()) {
      changed |= table.add(variable);
    }
    for (int row = 0; row < values.rows(); row++) {
      UUID caseId = joining.cases.get(values.cases().get(row));
      if (caseId == null) {
        continue;
      }
      for (Variable variable : attributes.get().variables()) {
        String there = values.column(variable.name()).value(row);
        String here = table.value(caseId, variable.name());
        if (there.isEmpty() || there.equals(here)) {
          continue;
        }
        if (here.isEmpty()) {
          changed |= table.set(caseId, variable.name(), there);
          joining.report.added("values");
        } else {
          joining.report.conflict("case", name(caseId), variable.name(), here, there);
        }
      }
    }
    if (changed) {
      joining.changes.add(new Change.AttributesReplaced(table.before(), table.keep(material)));
    }
  }
}
