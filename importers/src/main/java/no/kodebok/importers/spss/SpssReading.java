package no.kodebok.importers.spss;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.VariableSet;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.dataset.BinaryFile;
import no.kodebok.importers.dataset.DatasetBatch;
import no.kodebok.importers.dataset.DescribedVariable;
import no.kodebok.importers.dataset.DistinctNames;
import no.kodebok.importers.dataset.RawText;
import no.kodebok.importers.dataset.TextReading;
import org.jspecify.annotations.Nullable;

/** Reads one system file: its dictionary, its cases, and then, when the charset is known, texts. */
final class SpssReading {
  private final ImportFile file;
  private final ImportOptions options;
  private final BinaryFile in;
  private final FindingLog log;
  private final RawText text;

  SpssReading(ImportFile file, ImportOptions options, BinaryFile in) {
    this.file = file;
    this.options = options;
    this.in = in;
    this.log = new FindingLog(file.name());
    this.text = new RawText(log);
  }

  ImportBatch batch(String format) {
    Dictionary dictionary = DictionaryReader.read(file, in);
    Machine machine = Machine.of(file, dictionary);
    List<SavVariable> variables = Layout.of(dictionary, log);
    SavLabels labels = SavLabels.of(dictionary, in.order(), log);
    List<ResponseSet> sets = ResponseSet.of(dictionary, log);
    CaseReading cases = CaseReading.read(file, in, dictionary, variables, machine, log);
    sample(dictionary, variables, labels, sets, cases);
    text.decide(file.charset(), machine.encoding());

    FileNotes.tell(dictionary, text, log);
    DatasetBatch batch = new DatasetBatch(file, log);
    OwnAttributes own = OwnAttributes.of(dictionary, text);
    DistinctNames names = new DistinctNames(log);
    List<String> decoded = new ArrayList<>();
    for (int i = 0; i < variables.size(); i++) {
      SavVariable variable = variables.get(i);
      String name = names.of(text.line(variable.name()), i + 1);
      decoded.add(name);
      DescribedVariable described =
          variable.isText()
              ? textVariable(name, variable, labels, cases, i)
              : numberVariable(name, variable, machine, labels, cases, i);
      batch.add(described);
      batch.replace(own.restored(batch.variables().getLast(), described));
    }
    List<VariableSet> read = new SetReading(variables, decoded, text, batch, log).sets(sets);
    return batch.batch(
        format, weight(dictionary.header(), variables, decoded), read, cases.rows(), options);
  }

  private void sample(
      Dictionary dictionary,
      List<SavVariable> variables,
      SavLabels labels,
      List<ResponseSet> sets,
      CaseReading cases) {
    for (int i = 0; i < variables.size(); i++) {
      SavVariable variable = variables.get(i);
      text.sample(variable.name());
      text.sample(variable.head().label());
      labels.of(variable).forEach(label -> text.sample(label.label()));
      cases.texts(i).distinct().forEach(text::sample);
    }
    sets.forEach(set -> text.sample(set.label()));
    dictionary.documents().forEach(text::sample);
  }

  private DescribedVariable textVariable(
      String name, SavVariable variable, SavLabels labels, CaseReading cases, int i) {
    List<ValueLabel> read = new ArrayList<>();
    for (SavLabels.Label label : labels.of(variable)) {
      String code = text.read(label.text());
      if (!code.isEmpty()) {
        read.add(new ValueLabel(code, text.line(label.label())));
      }
    }
    Set<String> missing = new LinkedHashSet<>();
    labels.missingTexts(variable).forEach(raw -> missing.add(text.read(raw)));
    missing.remove("");
    Column column = TextReading.column(name, cases.texts(i), text, log);
    return new DescribedVariable(
        name, text.line(variable.head().label()), variable.scale(), true, column, read, missing);
  }

  private DescribedVariable numberVariable(
      String name,
      SavVariable variable,
      Machine machine,
      SavLabels labels,
      CaseReading cases,
      int i) {
    long[] distinct = cases.numbers(i).distinct();
    NumberReading numbers = new NumberReading(name, variable.head(), machine, distinct, log);
    List<ValueLabel> read = new ArrayList<>();
    List<Double> labelled = new ArrayList<>();
    for (SavLabels.Label label : labels.of(variable)) {
      String code = numbers.code(label.number());
      if (!code.isEmpty()) {
        read.add(new ValueLabel(code, text.line(label.label())));
        labelled.add(label.number());
      }
    }
    return new DescribedVariable(
        name,
        text.line(variable.head().label()),
        numbers.scale(variable.scale()),
        false,
        numbers.column(cases.numbers(i)),
        read,
        numbers.missing(distinct, labelled));
  }

  private @Nullable String weight(Header header, List<SavVariable> variables, List<String> names) {
    if (header.weight() == 0) {
      return null;
    }
    for (int i = 0; i < variables.size(); i++) {
      SavVariable variable = variables.get(i);
      if (variable.head().index() == header.weight() - 1 && !variable.isText()) {
        log.note("weight-variable", names.get(i));
        return names.get(i);
      }
    }
    log.warning("weight-unknown", String.valueOf(header.weight()));
    return null;
  }
}
