package no.kodebok.importers.limesurvey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportKind;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.JointImporter;
import no.kodebok.importers.answers.ToolAnswers;
import no.kodebok.importers.answers.ToolTable;
import no.kodebok.importers.questionnaire.QuestionnaireSpec;
import no.kodebok.importers.questionnaire.SpecDraft;
import no.kodebok.importers.questionnaire.VariableSpec;
import no.kodebok.importers.table.TableBeginning;
import no.kodebok.importers.table.TableContents;

/** Imports answers exported with the codes of the questions, alone or before their texts. */
public final class LimesurveyImporter implements JointImporter {
  /** {@code Q1. What is …?} and {@code Q1[SQ001]. What is …? [One]}. */
  private static final Pattern CODE_AND_TEXT =
      Pattern.compile("([A-Za-z]\\w*(?:\\[[^\\]\\s]{1,60}\\]){0,2})\\.\\s+(\\S.*)", Pattern.DOTALL);

  private final SurveyStructure structure = new SurveyStructure();

  @Override
  public String format() {
    return "limesurvey";
  }

  @Override
  public int recognise(ImportFile file) {
    return isAnswers(file) || SurveyArchive.is(file) ? 97 : 0;
  }

  @Override
  public boolean reads(ImportKind kind) {
    return kind == ImportKind.RESPONSES;
  }

  @Override
  public List<String> endings() {
    return List.of("csv", "xlsx", "lsa");
  }

  private static boolean isAnswers(ImportFile file) {
    return TableBeginning.of(file)
        .filter(begin -> {
          List<String> plain = begin.headings().stream().map(LimesurveyImporter::plain).toList();
          return plain.contains("id")
              && plain.contains("submitdate")
              && plain.contains("lastpage")
              && plain.contains("startlanguage");
        })
        .isPresent();
  }

  private static String plain(String heading) {
    return code(heading).toLowerCase(Locale.ROOT);
  }

  private static String code(String heading) {
    Matcher matcher = CODE_AND_TEXT.matcher(heading);
    return heading.length() < 10_000 && matcher.matches() ? matcher.group(1) : heading;
  }

  @Override
  public List<List<ImportFile>> groups(List<ImportFile> files) {
    return JointImporter.pair(
        files.stream().filter(file -> isAnswers(file)).toList(),
        files.stream().filter(structure::describes).toList());
  }

  @Override
  public ImportBatch read(ImportFile file, ImportOptions options, Progress progress) {
    return SurveyArchive.is(file)
        ? archive(file, options, progress)
        : readTogether(List.of(file), options, progress);
  }

  private ImportBatch archive(ImportFile file, ImportOptions options, Progress progress) {
    FindingLog log = new FindingLog(file.name());
    SurveyArchive.Contents contents = SurveyArchive.read(file, log, progress);
    TableContents table = contents.table();
    QuestionnaireSpec own = named(file, table, Map.of(), log);
    QuestionnaireSpec spec = contents.described().fitted(table.names(), log).over(own);
    return ToolAnswers.batch(List.of(file), format(), table, spec, options, log);
  }

  /** Variables of which the name is known, and perhaps the words over their column. */
  private static QuestionnaireSpec named(
      ImportFile file, TableContents table, Map<String, String> texts, FindingLog log) {
    SpecDraft draft = new SpecDraft(file.name(), log);
    for (String name : table.names()) {
      String text = texts.getOrDefault(name, name);
      draft.add(new VariableSpec(name, text, text, null, null, List.of(), List.of(), null));
    }
    return draft.spec();
  }

  @Override
  public ImportBatch readTogether(
      List<ImportFile> group, ImportOptions options, Progress progress) {
    ImportFile file = group.getFirst();
    FindingLog log = new FindingLog(file.name());
    Map<String, String> texts = new TreeMap<>();
    TableContents table =
        ToolTable.read(
            file,
            1,
            rows -> {
              List<String> names = new ArrayList<>();
              for (String heading : rows.getFirst()) {
                names.add(code(heading));
                Matcher matcher = CODE_AND_TEXT.matcher(heading);
                if (matcher.matches()) {
                  texts.put(matcher.group(1), matcher.group(2).strip());
                }
              }
              return ToolTable.distinct(names);
            },
            log,
            progress);
    QuestionnaireSpec own = named(file, table, texts, log);
    QuestionnaireSpec spec =
        group.size() < 2
            ? own
            : structure.read(group.get(1), log).fitted(table.names(), log).over(own);
    return ToolAnswers.batch(group, format(), table, spec, options, log);
  }
}
