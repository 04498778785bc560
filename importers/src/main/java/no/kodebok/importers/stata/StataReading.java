package no.kodebok.importers.stata;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.dataset.DatasetBatch;
import no.kodebok.importers.dataset.DescribedVariable;
import no.kodebok.importers.dataset.DistinctNames;
import no.kodebok.importers.dataset.NumberCode;
import no.kodebok.importers.dataset.RawText;
import no.kodebok.importers.dataset.TextReading;

/** Makes answers of what a file holds. Missing values are the codes .a to .z. */
final class StataReading {
  private static final int NAMED = 10;

  /** The value of a label that stands for system missing; those of .a to .z follow. */
  private static final int LABEL_MISSING = 2147483621;

  private final ImportFile file;
  private final ImportOptions options;
  private final DtaContents contents;
  private final FindingLog log;
  private final RawText text;

  StataReading(ImportFile file, ImportOptions options, DtaContents contents) {
    this.file = file;
    this.options = options;
    this.contents = contents;
    this.log = new FindingLog(file.name());
    this.text = new RawText(log);
  }

  ImportBatch batch(String format) {
    sample();
    text.decide(file.charset(), contents.release().utf8() ? "UTF-8" : null);
    tellNotes();
    DatasetBatch batch = new DatasetBatch(file, log);
    DistinctNames names = new DistinctNames(log);
    List<StataVariable> variables = contents.variables();
    for (int i = 0; i < variables.size(); i++) {
      StataVariable variable = variables.get(i);
      String name = names.of(text.line(variable.name()), i + 1);
      batch.add(
          variable.type().isNumber()
              ? numberVariable(name, variable, i)
              : textVariable(name, variable, i));
    }
    return batch.batch(format, null, List.of(), contents.rows().count(), options);
  }

  private void sample() {
    for (int i = 0; i < contents.variables().size(); i++) {
      text.sample(contents.variables().get(i).name());
      text.sample(contents.variables().get(i).label());
      contents.rows().texts(i).distinct().forEach(text::sample);
    }
    contents.allLabels().forEach(text::sample);
    contents.longTexts().values().forEach(text::sample);
    contents.notes().forEach(note -> text.sample(note.content()));
    text.sample(contents.label());
  }

  private void tellNotes() {
    String label = text.line(contents.label());
    if (!label.isEmpty()) {
      log.note("file-label", label);
    }
    Set<String> others = new LinkedHashSet<>();
    for (Note note : contents.notes()) {
      if (note.isNote()) {
        String content = text.line(note.content());
        if (note.variable().equals(Note.FILE)) {
          log.note("file-document", content);
        } else {
          log.noteIn("variable-note", text.line(note.variable()), content);
        }
      } else if (!note.isCount()) {
        others.add(text.line(note.name()));
      }
    }
    if (!others.isEmpty()) {
      log.note("attributes-left-out", String.join(", ", others.stream().limit(NAMED).toList()));
    }
    if (contents.binaries() > 0) {
      log.warning("binaries-left-out", String.valueOf(contents.binaries()));
    }
  }

  private DescribedVariable textVariable(String name, StataVariable variable, int i) {
    Map<Long, String> longTexts = contents.longTexts();
    Column column =
        variable.type() == StorageType.TEXT
            ? TextReading.column(name, contents.rows().texts(i), text, log)
            : TextReading.cleaned(
                name,
                contents
                    .rows()
                    .numbers(i)
                    .column(key -> text.decode(longTexts.getOrDefault(key, ""))),
                log);
    return new DescribedVariable(
        name, text.line(variable.label()), null, true, column, List.of(), Set.of());
  }

  private DescribedVariable numberVariable(String name, StataVariable variable, int i) {
    StorageType type = variable.type();
    DisplayFormat format = DisplayFormat.of(variable.format());
    tellFormat(name, format);
    Set<String> missing = new TreeSet<>();
    Set<String> odd = new LinkedHashSet<>();
    Column column =
        contents
            .rows()
            .numbers(i)
            .column(bits -> {
              int letter = type.missing(bits);
              if (letter >= 0) {
                String code = missingCode(letter);
                missing.add(code);
                return code;
              }
              String date = format.isDate() ? format.code(type.number(bits)) : null;
              if (format.isDate() && date == null) {
                odd.add(type.code(bits));
              }
              return date == null ? type.code(bits) : date;
            });
    odd.forEach(number -> log.warningAt("not-a-date-number", null, null, name, number));
    List<ValueLabel> labels = new ArrayList<>();
    contents
        .labels(variable.labels())
        .forEach((value, label) -> {
          String code = labelCode(value, format);
          if (value > LABEL_MISSING) {
            missing.add(code);
          }
          if (!code.isEmpty()) {
            labels.add(new ValueLabel(code, text.line(label)));
          }
        });
    missing.remove("");
    return new DescribedVariable(
        name,
        text.line(variable.label()),
        format.isDate() ? Scale.DATE : null,
        false,
        column,
        labels,
        missing);
  }

  private void tellFormat(String name, DisplayFormat format) {
    if (format == DisplayFormat.LEAP_MILLISECONDS) {
      log.noteIn("leap-seconds", name);
    } else if (format == DisplayFormat.BUSINESS_DAYS) {
      log.noteIn("business-days", name);
    }
  }

  private static String labelCode(int value, DisplayFormat format) {
    if (value >= LABEL_MISSING) {
      return missingCode(value - LABEL_MISSING);
    }
    String date = format.isDate() ? format.code(value) : null;
    return date == null ? NumberCode.of((double) value) : date;
  }

  private static String missingCode(int letter) {
    return letter == 0 ? "" : "." + (char) ('a' + letter - 1);
  }
}
