package no.kodebok.coding.store.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.ImportBatch.ImportedResponses;
import no.kodebok.coding.model.NameReason;
import no.kodebok.coding.model.NearestNames;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.ResponseTable;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.sql.ResponsesWriter.KnownCase;
import org.jdbi.v3.core.Handle;

/**
 * Lays a table of attributes over what the project knows of its cases. The result is a new table
 * that takes the place of the one before, so that undo only swaps them back.
 */
final class AttributesWriter {
  private final BatchWriter batch;
  private final ResponsesWriter responsesWriter;
  private final SqlReader reader;

  AttributesWriter(Handle h, BatchWriter batch, SqlReader reader) {

    this.batch = batch;
    this.reader = reader;
    this.responsesWriter = new ResponsesWriter(h, batch);
  }

  /** Stores the new table; the changes make it the current one and tie sources to cases. */
  List<Change> write(ImportedResponses attributes, Progress progress) {
    batch.original(attributes.file(), progress);
    List<Change> changes = new ArrayList<>();
    List<UUID> cases = cases(attributes, changes);
    Optional<Questionnaire> before =
        reader.questionnaires().stream()
            .filter(q -> q.kind() == QuestionnaireKind.ATTRIBUTES)
            .map(Questionnaire::asImported)
            .findFirst();
    Merged merged = new Merged();
    before.ifPresent(q -> merged.lay(q, reader.responses(q.id(), q.variableNames())));
    merged.lay(
        attributes.questionnaire(),
        new ResponseTable(attributes.questionnaire(), cases, attributes.columns()));
    Questionnaire after =
        new Questionnaire(
            Ids.next(),
            attributes.questionnaire().name(),
            QuestionnaireKind.ATTRIBUTES,
            null,
            null,
            merged.variables(),
            List.of());
    responsesWriter.store(after, false, merged.cases(), merged.columns());
    changes.addFirst(
        new Change.AttributesReplaced(before.map(Questionnaire::id).orElse(null), after.id()));
    return changes;
  }

  /** The case that each row names, directly or through a source. */
  private List<UUID> cases(ImportedResponses attributes, List<Change> changes) {
    Map<String, KnownCase> known = responsesWriter.knownCases();
    Map<String, Source> sources = new HashMap<>();
    for (Source source : reader.sources()) {
      if (source.kind() != SourceKind.OPEN_ANSWER) {
        sources.put(source.name(), source);
      }
    }
    Map<UUID, String> batchOf = new HashMap<>();
    known.values().forEach(c -> batchOf.put(c.id(), c.batch()));
    List<UUID> cases = new ArrayList<>();
    for (String name : Optional.ofNullable(attributes.caseNames()).orElse(List.of())) {
      Source source = sources.get(name);
      UUID bound = source == null ? null : source.caseId();
      KnownCase named = known.get(name);
      UUID found = bound != null ? bound : named != null ? named.id() : null;
      if (found == null && source == null) {
        Set<String> all = new LinkedHashSet<>(sources.keySet());
        all.addAll(known.keySet());
        throw NearestNames.missing(
            attributes.file().name() + ": ", NameReason.UNKNOWN_CASE_OR_SOURCE, name, all);
      }
      UUID caseId = found != null ? found : batch.addCase(name);
      if (source != null && bound == null) {
        changes.add(new Change.SourceBound(source.id(), null, caseId));
      }
      String otherBatch = batchOf.get(caseId);
      if (otherBatch != null) {
        batch.needs(otherBatch);
      }
      cases.add(caseId);
    }
    return cases;
  }

  /** Tables laid over each other: a later value replaces an earlier one, an empty one does not. */
  private static final class Merged {
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final Map<String, Map<UUID, String>> values = new HashMap<>();
    private final Set<UUID> cases = new LinkedHashSet<>();

    void lay(Questionnaire questionnaire, ResponseTable table) {
      cases.addAll(table.cases());
      for (Variable variable : questionnaire.variables()) {
        variables.merge(variable.name(), variable, Merged::join);
        Column column = table.column(variable.name());
        Map<UUID, String> byCase = values.computeIfAbsent(variable.name(), n -> new HashMap<>());
        for (int row = 0; row < table.rows(); row++) {
          if (column.place(row) != 0) {
            byCase.put(table.cases().get(row), column.value(row));
          }
        }
      }
    }

    /** The later description, with the values that only the earlier one lists. */
    private static Variable join(Variable before, Variable after) {
      List<ValueLabel> labels = new ArrayList<>(after.values());
      for (ValueLabel label : before.values()) {
        if (labels.stream().noneMatch(l -> l.code().equals(label.code()))) {
          labels.add(label);
        }
      }
      return new Variable(
          after.id(),
          after.name(),
          after.label(),
          after.question(),
          after.scale(),
          after.direction(),
          labels,
          after.missing(),
          after.askedIf());
    }

    List<UUID> cases() {
      return List.copyOf(cases);
    }

    /** Under new ids: the tables before keep theirs. */
    List<Variable> variables() {
      return variables.values().stream().map(Variable::renewed).toList();
    }

    Map<String, Column> columns() {
      Map<String, Column> columns = new HashMap<>();
      values.forEach((name, byCase) ->
          columns.put(
              name, Column.ofValues(cases.stream().map(c -> byCase.getOrDefault(c, "")).toList())));
      return columns;
    }
  }
}
