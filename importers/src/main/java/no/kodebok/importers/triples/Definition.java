package no.kodebok.importers.triples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportReason;
import no.kodebok.importers.characters.TextContent;
import no.kodebok.importers.questionnaire.QuestionnaireFormat;
import no.kodebok.importers.questionnaire.QuestionnaireSpec;
import no.kodebok.importers.questionnaire.SpecDraft;
import no.kodebok.importers.xml.XmlElement;

/**
 * The definition file of Triple-S XML 1.1 to 3.0 (triple-s.org, "The Triple-S Survey Interchange
 * Standard"): what the variables are and where each stands in the data.
 */
public final class Definition implements QuestionnaireFormat {
  @Override
  public boolean describes(ImportFile file) {
    if (!TextContent.isText(file)) {
      return false;
    }
    String begin = TextContent.beginning(file);
    return begin.contains("<sss") && begin.contains("<survey");
  }

  @Override
  public QuestionnaireSpec read(ImportFile file, FindingLog log) {
    return spec(file, of(file), log);
  }

  /**
   * What a file defines.
   *
   * @param csv whether the data are separated values; otherwise they stand in fixed columns
   * @param skip lines before the data
   * @param href the data's file, where it is named; else empty
   */
  record Contents(
      String title, boolean csv, int skip, String href, List<TripleVariable> variables) {
    Contents {
      variables = List.copyOf(variables);
    }
  }

  /**
   * Reads it.
   *
   * @throws KodebokException if it defines nothing, or has records of several levels
   */
  static Contents of(ImportFile file) {
    XmlElement root = XmlElement.of(file);
    XmlElement survey = root.first("survey").orElse(root);
    if (!root.anywhere("hierarchy").isEmpty() || survey.all("record").size() > 1) {
      throw new KodebokException(
          ImportReason.SEVERAL_LEVELS,
          file.path()
              + " has records of several levels (households and persons). Export one level at a"
              + " time.");
    }
    String language = root.get("lang").isEmpty() ? root.get("languages") : root.get("lang");
    List<TripleVariable> variables = new ArrayList<>();
    XmlElement record = survey.first("record").orElse(survey);
    for (XmlElement variable : record.all("variable")) {
      TripleVariable.of(variable, language).ifPresent(variables::add);
    }
    if (variables.isEmpty()) {
      throw new KodebokException(
          ImportReason.DEFINES_NOTHING,
          file.path() + " defines no variables. Is the export complete?");
    }
    String title = survey.words("title");
    String skip = record.get("skip");
    return new Contents(
        title.isEmpty() ? survey.words("name") : title,
        record.get("format").equalsIgnoreCase("csv"),
        skip.matches("\\d{1,6}") ? Integer.parseInt(skip) : 0,
        record.get("href"),
        TripleVariable.distinct(variables));
  }

  static QuestionnaireSpec spec(ImportFile file, Contents contents, FindingLog log) {
    SpecDraft draft = new SpecDraft(file.name(), log);
    draft.title(contents.title());
    Map<String, TripleVariable> known = new LinkedHashMap<>();
    contents
        .variables()
        .forEach(variable -> {
          known.putIfAbsent(variable.ident(), variable);
          known.put(variable.name(), variable);
        });
    for (TripleVariable variable : contents.variables()) {
      variable.describe(draft, known, log);
    }
    return draft.spec();
  }
}
