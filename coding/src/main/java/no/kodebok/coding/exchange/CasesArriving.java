package no.kodebok.coding.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.cases.AttributeTable;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.ImportedProject.Unit;
import no.kodebok.coding.model.ImportedProject.Voice;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SpeakerBinding;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.NewMaterial;
import org.jspecify.annotations.Nullable;

/** Lays the cases of the file, their texts and their values over those of the project. */
final class CasesArriving {
  private final Arrival arrival;
  private final Map<String, UUID> byName = new HashMap<>();
  private final Map<UUID, UUID> bound = new HashMap<>();
  private final Map<SpokenBy, UUID> speakers = new HashMap<>();
  private final ByKey byKey;
  private final ByKey before;

  /** A speaker of a source. */
  record SpokenBy(UUID source, String speaker) {}

  CasesArriving(Arrival arrival) {
    this.arrival = arrival;
    arrival.project.cases().forEach(known -> byName.put(known.name(), known.id()));
    this.byKey = arrival.byKey(byName.values());
    this.before = arrival.byKey(arrival.earlier.cases().keySet());
    for (Source source : arrival.project.sources()) {
      UUID caseId = source.caseId();
      if (caseId != null) {
        bound.put(source.id(), caseId);
      }
    }
    for (SpeakerBinding known : arrival.project.speakers()) {
      speakers.put(new SpokenBy(known.source(), known.speaker()), known.caseId());
    }
  }

  void take() {
    for (Unit unit : arrival.imported.cases()) {
      UUID id = caseOf(unit);
      if (id == null) {
        arrival.count("removed-here");
        continue;
      }
      arrival.cases.put(unit.key(), id);
      for (String text : unit.texts()) {
        bind(arrival.texts.get(text), id);
      }
      for (Voice voice : unit.voices()) {
        UUID source = arrival.texts.get(voice.text());
        if (source != null) {
          bind(new SpokenBy(source, voice.speaker()), id);
        }
      }
    }
  }

  private @Nullable UUID caseOf(Unit unit) {
    UUID known = byKey.find(unit.key());
    if (known == null) {
      known = byName.get(unit.name());
    }
    if (known != null) {
      arrival.count("same case");
      arrival.found.add(known);
      return known;
    }
    if (before.find(unit.key()) != null) {
      return null;
    }
    Case added = new Case(Ids.of(unit.key()), unit.name(), null);
    arrival.changes.add(new Change.CaseAdded(added));
    arrival.count("new case");
    byName.put(added.name(), added.id());
    return added.id();
  }

  /** Ties a source to its case, unless it has one or was untied here. */
  private void bind(@Nullable UUID source, UUID caseId) {
    if (source == null || caseId.equals(arrival.earlier.binding(source))) {
      return;
    }
    UUID other = bound.putIfAbsent(source, caseId);
    if (other == null) {
      arrival.changes.add(new Change.SourceBound(source, null, caseId));
    } else if (!other.equals(caseId)) {
      arrival.count("kept-own-values");
    }
  }

  /** Ties a speaker to a case, unless that was done or undone here. */
  private void bind(SpokenBy voice, UUID caseId) {
    if (caseId.equals(arrival.earlier.voice(voice))) {
      return;
    }
    UUID other = speakers.putIfAbsent(voice, caseId);
    if (other == null) {
      arrival.changes.add(new Change.SpeakerBound(voice.source(), voice.speaker(), null, caseId));
    } else if (!other.equals(caseId)) {
      arrival.count("kept-own-values");
    }
  }

  /**
   * The variables of the file that are questions of a survey of this project: their answers are
   * here, and no attributes.
   */
  private Set<String> askedHere() {
    Set<Long> marks = new HashSet<>();
    for (Questionnaire questionnaire : arrival.project.questionnaires()) {
      if (questionnaire.kind() == QuestionnaireKind.SURVEY) {
        questionnaire.variables().forEach(own -> marks.add(Ids.mark(own.id().toString())));
      }
    }
    Set<String> asked = new HashSet<>();
    for (Variable variable : arrival.imported.variables()) {
      if (marks.contains(Ids.mark(variable.id()))) {
        asked.add(variable.name());
      }
    }
    return asked;
  }

  /** The table of attributes with the values of the file; no change where it has nothing new. */
  void takeValues(NewMaterial material) {
    AttributeTable table = AttributeTable.of(arrival.project);
    boolean untouched = arrival.earlier.attributesAre(table.before());
    boolean changed = false;
    Set<String> asked = askedHere();
    for (Variable variable : arrival.imported.variables()) {
      if (!asked.contains(variable.name())) {
        changed |= table.add(variable);
      }
    }
    for (Unit unit : arrival.imported.cases()) {
      UUID id = arrival.cases.get(unit.key());
      if (id == null) {
        continue;
      }
      boolean other = false;
      for (Map.Entry<String, String> value : unit.values().entrySet()) {
        if (asked.contains(value.getKey())) {
          continue;
        }
        String here = table.value(id, value.getKey());
        if (here.isEmpty() || untouched) {
          other |= table.set(id, value.getKey(), value.getValue());
        } else if (!here.equals(value.getValue())) {
          arrival.count("kept-own-values");
        }
      }
      if (other && arrival.found.contains(id)) {
        arrival.count("changed case");
      }
      changed |= other;
    }
    if (changed) {
      arrival.changes.add(new Change.AttributesReplaced(table.before(), table.keep(material)));
    }
  }
}
