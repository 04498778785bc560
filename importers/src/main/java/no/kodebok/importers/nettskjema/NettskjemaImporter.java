package no.kodebok.importers.nettskjema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.Scale;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportKind;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.JointImporter;
import no.kodebok.importers.answers.ProposedSets;
import no.kodebok.importers.answers.ToolAnswers;
import no.kodebok.importers.characters.TextContent;
import no.kodebok.importers.questionnaire.QuestionnaireSpec;
import no.kodebok.importers.questionnaire.SpecDraft;
import no.kodebok.importers.table.TableAssembler;
import no.kodebok.importers.table.TableBeginning;
import no.kodebok.importers.table.TableContents;
import no.kodebok.importers.table.TableFormat;
import org.jspecify.annotations.Nullable;

/** Imports the answers of a form, with its codebook where that is given too. */
public final class NettskjemaImporter implements JointImporter {
  private static final String ID = "$submission_id";
  private final ElementsJson codebook = new ElementsJson();

  @Override
  public String format() {
    return "nettskjema";
  }

  @Override
  public int recognise(ImportFile file) {
    return isLines(file) || isReport(file) ? 97 : 0;
  }

  @Override
  public boolean reads(ImportKind kind) {
    return kind == ImportKind.RESPONSES;
  }

  @Override
  public List<String> endings() {
    return List.of("csv", "xlsx", "ndjson", "json", "jsonl");
  }

  private static boolean isReport(ImportFile file) {
    return TableBeginning.of(file).filter(begin -> begin.hasHeadings(ID)).isPresent();
  }

  private static boolean isLines(ImportFile file) {
    if (!TextContent.isText(file)) {
      return false;
    }
    String first = TextContent.beginning(file).stripLeading().lines().findFirst().orElse("");
    return first.startsWith("{")
        && first.contains("\"submissionId\"")
        && first.contains("\"elementId\"");
  }

  @Override
  public List<List<ImportFile>> groups(List<ImportFile> files) {
    List<ImportFile> reports = new ArrayList<>(files.stream().filter(f -> isReport(f)).toList());
    List<ImportFile> lines = new ArrayList<>(files.stream().filter(f -> isLines(f)).toList());
    List<ImportFile> books = new ArrayList<>(files.stream().filter(codebook::describes).toList());
    List<List<ImportFile>> groups = new ArrayList<>();
    boolean only = reports.size() <= 1 && lines.size() <= 1 && books.size() <= 1;
    for (ImportFile report : reports) {
      Set<String> names =
          new HashSet<>(TableBeginning.of(report).map(TableBeginning::headings).orElse(List.of()));
      List<ImportFile> group = new ArrayList<>(List.of(report));
      take(books, only, file -> shared(names, described(file)), group);
      take(lines, only, file -> shared(names, namesOfLines(file)), group);
      groups.add(group);
    }
    for (ImportFile answers : lines) {
      Set<String> names = namesOfLines(answers);
      List<ImportFile> group = new ArrayList<>(List.of(answers));
      take(books, only, file -> shared(names, described(file)), group);
      groups.add(group);
    }
    groups.removeIf(group -> group.size() < 2);
    return groups;
  }

  /** How much of two files is the same. */
  private interface Likeness {
    int of(ImportFile file);
  }

  private static void take(
      List<ImportFile> files, boolean only, Likeness likeness, List<ImportFile> group) {
    ImportFile best = only && !files.isEmpty() ? files.getFirst() : null;
    int most = 0;
    for (ImportFile file : only ? List.<ImportFile>of() : files) {
      int shared = likeness.of(file);
      if (shared > most) {
        most = shared;
        best = file;
      }
    }
    if (best != null) {
      files.remove(best);
      group.add(best);
    }
  }

  /** Names of a report's columns begin with those of the elements. */
  private static int shared(Set<String> columns, Set<String> elements) {
    Set<String> begins = new HashSet<>();
    columns.forEach(name -> {
      begins.add(name);
      begins.add(name.split("\\.", 2)[0]);
    });
    begins.retainAll(elements);
    return begins.size();
  }

  private static Set<String> described(ImportFile file) {
    return new HashSet<>(ElementsJson.elements(file).stream().map(Element::name).toList());
  }

  private static Set<String> namesOfLines(ImportFile file) {
    Set<String> names = new HashSet<>();
    java.util.regex.Pattern.compile("\"externalElementId\"\\s*:\\s*\"([^\"]{1,200})\"")
        .matcher(TextContent.beginning(file))
        .results()
        .forEach(found -> names.add(found.group(1)));
    return names;
  }

  @Override
  public ImportBatch read(ImportFile file, ImportOptions options, Progress progress) {
    return readTogether(List.of(file), options, progress);
  }

  @Override
  public ImportBatch readTogether(
      List<ImportFile> group, ImportOptions options, Progress progress) {
    ImportFile answers = group.getFirst();
    FindingLog log = new FindingLog(answers.name());
    ImportFile book = group.stream().filter(codebook::describes).findFirst().orElse(null);
    List<Element> elements = book == null ? List.of() : ElementsJson.elements(book);
    TableContents table =
        isLines(answers)
            ? AnswerLines.read(answers, elements, log, progress)
            : report(answers, log, progress);
    for (ImportFile file : group.subList(1, group.size())) {
      if (isLines(file)) {
        compare(table, AnswerLines.read(file, elements, log, progress), log);
      }
    }
    return ToolAnswers.batch(group, format(), table, spec(book, table, log), options, log);
  }

  private QuestionnaireSpec spec(@Nullable ImportFile book, TableContents table, FindingLog log) {
    SpecDraft draft = new SpecDraft(table.file(), log);
    draft.caseId(ID);
    for (String name : table.names()) {
      if (name.equals(ID)) {
        draft.add(ToolAnswers.plain(name, name, Scale.TEXT));
      } else if (name.equals("$answer_time_ms")) {
        draft.add(ToolAnswers.plain(name, name, Scale.INTERVAL));
      } else if (name.equals("$created")) {
        draft.add(ToolAnswers.plain(name, name, Scale.DATE));
      } else if (book == null) {
        draft.add(ToolAnswers.plain(name, name, null));
      }
    }
    if (book == null) {
      ProposedSets.of(table).forEach(draft::set);
      return draft.spec();
    }
    QuestionnaireSpec own = draft.spec();
    return codebook.read(book, log).fitted(table.names(), log).over(own);
  }

  private static TableContents report(ImportFile file, FindingLog log, Progress progress) {
    TableFormat format = TableBeginning.of(file).map(TableBeginning::format).orElseThrow();
    TableAssembler assembler = new TableAssembler(file.name(), format.breaksAreLines(), log);
    format.read(file, assembler, log, progress);
    return assembler.contents();
  }

  /** The same answers twice: the report is read, and what differs is told. */
  private static void compare(TableContents report, TableContents lines, FindingLog log) {
    Set<String> here = ids(report);
    Set<String> there = ids(lines);
    Set<String> more = new HashSet<>(there);
    more.removeAll(here);
    Set<String> fewer = new HashSet<>(here);
    fewer.removeAll(there);
    if (!more.isEmpty() || !fewer.isEmpty()) {
      log.warning(
          "other-submissions",
          lines.file(),
          String.valueOf(more.size()),
          String.valueOf(fewer.size()));
    }
  }

  private static Set<String> ids(TableContents table) {
    Column ids = table.column(ID).orElse(Column.ofValues(List.of()));
    Set<String> all = new HashSet<>(ids.dictionary());
    all.remove("");
    return all;
  }
}
