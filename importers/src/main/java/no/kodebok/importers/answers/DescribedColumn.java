package no.kodebok.importers.answers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.MissingCode;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.Variable;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.questionnaire.VariableSpec;
import no.kodebok.importers.table.Columns;
import no.kodebok.importers.table.DateText;
import no.kodebok.importers.table.NumberText;
import no.kodebok.importers.table.TableContents;
import org.jspecify.annotations.Nullable;

/** A column that a questionnaire file describes: its values are bound to the file's codes. */
record DescribedColumn(Variable variable, Column column) {
  static DescribedColumn of(VariableSpec spec, Column raw, TableContents table, FindingLog log) {
    Map<String, String> codeOf = codes(spec);
    Column bound =
        Columns.map(
            raw,
            (value, place) -> {
              String canonical = NumberText.canonical(value);
              String code = codeOf.get(canonical == null ? value : canonical);
              return code == null || codeOf.containsKey(value) ? value : code;
            });
    Scale scale = spec.scale();
    List<ValueLabel> values = spec.values();
    if (scale == null) {
      Proposal proposal = Proposal.of(bound, spec.missing());
      scale = values.isEmpty() ? proposal.scale() : Scale.NOMINAL;
      values = values.isEmpty() ? proposal.values() : values;
    }
    Column read = read(bound, scale, values, spec, table, log);
    if (values.isEmpty() && (scale == Scale.NOMINAL || scale == Scale.ORDINAL)) {
      Proposal proposal = Proposal.of(read, spec.missing());
      if (proposal.scale() == Scale.NOMINAL) {
        values = proposal.values();
      }
    }
    Variable variable =
        new Variable(
            Ids.next(),
            spec.name(),
            spec.label(),
            spec.question(),
            scale,
            spec.direction(),
            values,
            spec.missing(),
            spec.askedIf());
    return new DescribedColumn(variable, read);
  }

  /** Every code by what the data may write for it: itself, or the same number. */
  private static Map<String, String> codes(VariableSpec spec) {
    List<String> all = new ArrayList<>();
    spec.values().forEach(value -> all.add(value.code()));
    spec.missing().forEach(code -> all.add(code.code()));
    Map<String, String> codeOf = new HashMap<>();
    for (String code : all) {
      String canonical = NumberText.canonical(code);
      codeOf.put(code, code);
      if (canonical != null) {
        codeOf.putIfAbsent(canonical, code);
      }
    }
    return codeOf;
  }

  private static Column read(
      Column bound,
      Scale scale,
      List<ValueLabel> values,
      VariableSpec spec,
      TableContents table,
      FindingLog log) {
    Set<String> missing = new HashSet<>(spec.missing().stream().map(MissingCode::code).toList());
    Column read =
        switch (scale) {
          case INTERVAL ->
              Columns.map(bound, (v, p) -> orSame(missing, v, NumberText.canonical(v)));
          case DATE -> dates(bound, missing);
          case NOMINAL, ORDINAL ->
              Columns.map(bound, (v, p) -> orSame(missing, v, NumberText.wholeCode(v)));
          case TEXT -> bound;
        };
    Set<String> labelled = new HashSet<>(values.stream().map(ValueLabel::code).toList());
    int[] counts = Columns.counts(read);
    int[] first = Columns.firstRows(read);
    for (int place = 1; place < counts.length; place++) {
      String value = read.dictionary().get(place);
      if (!missing.contains(value) && !labelled.contains(value)) {
        String odd = odd(scale, value, !labelled.isEmpty());
        if (odd != null) {
          log.warningAt(
              odd,
              null,
              table.line(first[place]),
              spec.name(),
              value,
              String.valueOf(counts[place]));
        }
      }
    }
    return read;
  }

  private static Column dates(Column bound, Set<String> missing) {
    List<String> present = new ArrayList<>(bound.dictionary());
    present.removeFirst();
    present.removeAll(missing);
    UnaryOperator<@Nullable String> all = DateText.reading(present);
    return Columns.map(
        bound, (v, p) -> orSame(missing, v, all == null ? DateText.iso(v) : all.apply(v)));
  }

  private static String orSame(Set<String> missing, String value, @Nullable String read) {
    return read == null || missing.contains(value) ? value : read;
  }

  private static @Nullable String odd(Scale scale, String value, boolean hasLabels) {
    return switch (scale) {
      case NOMINAL, ORDINAL -> hasLabels ? "unknown-code" : null;
      case INTERVAL -> NumberText.isNumber(value) ? null : "not-a-number";
      case DATE -> DateText.iso(value) == null ? "not-a-date" : null;
      case TEXT -> null;
    };
  }
}
