package no.kodebok.importers.sas;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.Scale;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.dataset.DatasetBatch;
import no.kodebok.importers.dataset.DescribedVariable;
import no.kodebok.importers.dataset.DistinctNames;
import no.kodebok.importers.dataset.NumberCode;
import no.kodebok.importers.dataset.RawText;
import no.kodebok.importers.dataset.TextReading;
import no.kodebok.importers.sas.SasRows.SasVariable;
import org.jspecify.annotations.Nullable;

/** Makes answers of a data set. Value labels lie in a catalog of their own, which is not there. */
final class SasReading {
  private final ImportFile file;
  private final ImportOptions options;
  private final SasHeader header;
  private final SasRows rows;
  private final FindingLog log;
  private final RawText text;
  private boolean hasMissing;

  SasReading(ImportFile file, ImportOptions options, SasHeader header, Progress progress) {
    this.file = file;
    this.options = options;
    this.header = header;
    this.rows = SasRows.read(file, progress);
    this.log = new FindingLog(file.name());
    this.text = new RawText(log);
  }

  ImportBatch batch(String format) {
    for (int i = 0; i < rows.variables().size(); i++) {
      text.sample(rows.variables().get(i).name());
      text.sample(rows.variables().get(i).label());
      rows.texts(i).distinct().forEach(text::sample);
    }
    text.sample(rows.label());
    text.decide(file.charset(), header.encoding());
    String label = text.line(rows.label());
    if (!label.isEmpty()) {
      log.note("file-label", label);
    }
    DatasetBatch batch = new DatasetBatch(file, log);
    DistinctNames names = new DistinctNames(log);
    for (int i = 0; i < rows.variables().size(); i++) {
      batch.add(variable(names, rows.variables().get(i), i));
    }
    if (hasMissing) {
      log.note("missing-letters");
    }
    return batch.batch(format, null, List.of(), rows.count(), options);
  }

  private DescribedVariable variable(DistinctNames names, SasVariable variable, int i) {
    String name = names.of(text.line(variable.name()), i + 1);
    SasFormat format = SasFormat.of(variable.format());
    if (format == SasFormat.OWN) {
      log.noteIn("format-catalog", name, text.line(variable.format()));
    }
    return new DescribedVariable(
        name,
        text.line(variable.label()),
        format.isDate() && !variable.text() ? Scale.DATE : null,
        variable.text(),
        variable.text()
            ? TextReading.column(name, rows.texts(i), text, log)
            : numbers(name, format, i),
        List.of(),
        Set.of());
  }

  private Column numbers(String name, SasFormat format, int i) {
    Set<String> odd = new LinkedHashSet<>();
    Column column =
        rows.numbers(i)
            .column(bits -> {
              double number = Double.longBitsToDouble(bits);
              if (!Double.isFinite(number)) {
                hasMissing = true;
                return "";
              }
              String date = date(format, number);
              if (date == null && format.isDate()) {
                odd.add(NumberCode.of(number));
              }
              return date == null ? NumberCode.of(number) : date;
            });
    odd.forEach(number -> log.warningAt("not-a-date-number", null, null, name, number));
    return column;
  }

  private static @Nullable String date(SasFormat format, double number) {
    return format.isDate() ? format.code(number) : null;
  }
}
