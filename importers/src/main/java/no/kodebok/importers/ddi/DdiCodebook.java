package no.kodebok.importers.ddi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.SetKind;
import no.kodebok.coding.model.VariableSet;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportReason;
import no.kodebok.importers.characters.TextContent;
import no.kodebok.importers.questionnaire.QuestionnaireFormat;
import no.kodebok.importers.questionnaire.QuestionnaireSpec;
import no.kodebok.importers.questionnaire.SpecDraft;
import no.kodebok.importers.xml.XmlElement;

/** A codebook of DDI 1.2 to 2.5 (ddialliance.org, "DDI-Codebook"). */
public final class DdiCodebook implements QuestionnaireFormat {
  @Override
  public boolean describes(ImportFile file) {
    if (!TextContent.isText(file)) {
      return false;
    }
    String begin = TextContent.beginning(file);
    return begin.stripLeading().startsWith("<")
        && java.util.regex.Pattern.compile("<(?:\\w+:)?codeBook[\\s>]").matcher(begin).find();
  }

  @Override
  public QuestionnaireSpec read(ImportFile file, FindingLog log) {
    return spec(file, of(file), log);
  }

  /**
   * What a file describes.
   *
   * @param files names of the data files, by their ids
   */
  record Contents(
      String title,
      Map<String, String> files,
      List<DdiVariable> variables,
      List<XmlElement> groups) {
    /** Only what is in the data file of this name, where the codebook is of several. */
    Contents in(ImportFile data) {
      String base = data.baseName().toLowerCase(Locale.ROOT);
      List<String> ids =
          files.entrySet().stream()
              .filter(entry -> entry.getValue().toLowerCase(Locale.ROOT).startsWith(base))
              .map(Map.Entry::getKey)
              .toList();
      if (files.size() < 2 || ids.isEmpty()) {
        return this;
      }
      List<DdiVariable> own =
          variables.stream()
              .filter(v -> v.files().isEmpty() || v.files().stream().anyMatch(ids::contains))
              .toList();
      return new Contents(title, files, own, groups);
    }
  }

  static Contents of(ImportFile file) {
    XmlElement root = XmlElement.of(file);
    Map<String, String> files = new LinkedHashMap<>();
    for (XmlElement described : root.all("fileDscr")) {
      String name = described.first("fileTxt").map(text -> text.words("fileName")).orElse("");
      files.put(described.get("ID"), name);
    }
    List<DdiVariable> variables = new ArrayList<>();
    List<XmlElement> groups = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (XmlElement data : root.all("dataDscr")) {
      groups.addAll(data.all("varGrp"));
      for (XmlElement variable : data.all("var")) {
        DdiVariable read = DdiVariable.of(variable);
        if (!read.name().isEmpty() && taken.add(read.name())) {
          variables.add(read);
        }
      }
    }
    if (variables.isEmpty()) {
      throw new KodebokException(
          ImportReason.DEFINES_NOTHING,
          file.path() + " defines no variables. Is the export complete?");
    }
    String title =
        root.first("stdyDscr")
            .flatMap(study -> study.first("citation"))
            .flatMap(citation -> citation.first("titlStmt"))
            .map(statement -> statement.words("titl"))
            .orElse("");
    return new Contents(title, files, variables, groups);
  }

  static QuestionnaireSpec spec(ImportFile file, Contents contents, FindingLog log) {
    SpecDraft draft = new SpecDraft(file.name(), log);
    draft.title(contents.title());
    Map<String, DdiVariable> byId = new HashMap<>();
    for (DdiVariable variable : contents.variables()) {
      byId.putIfAbsent(variable.id(), variable);
      draft.add(variable.described());
      if (variable.isWeight()) {
        draft.weight(variable.name());
      }
    }
    for (XmlElement group : contents.groups()) {
      List<DdiVariable> members = new ArrayList<>();
      for (String id : group.get("var").split("\\s+", -1)) {
        DdiVariable member = byId.get(id);
        if (member != null) {
          members.add(member);
        }
      }
      String type = group.get("type").toLowerCase(Locale.ROOT);
      if (members.size() > 1 && (type.startsWith("mult") || type.equals("grid"))) {
        draft.set(set(group, type.equals("grid"), members));
      }
    }
    return draft.spec();
  }

  private static VariableSet set(XmlElement group, boolean grid, List<DdiVariable> members) {
    boolean options = members.stream().allMatch(DdiVariable::isOption);
    String name = group.get("name").isEmpty() ? group.get("ID") : group.get("name");
    String label = group.words("labl");
    return new VariableSet(
        name.isEmpty() ? members.getFirst().name() + "_" : name,
        label.isEmpty() ? name : label,
        grid ? SetKind.BATTERY : options ? SetKind.MULTIPLE : SetKind.CATEGORIES,
        !grid && options ? "1" : null,
        members.stream().map(DdiVariable::name).toList());
  }
}
