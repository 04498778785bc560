package no.kodebok.exports.refi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.exchange.WholeProject;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Memo;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.model.SpeakerBinding;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.model.Variable;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.project.Losses;

/**
 * The {@code project.qde} of a project. The schema gives the order of all elements, and allows no
 * list without members.
 */
final class QdeProject {
  private static final String NAMESPACE = "urn:QDA-XML:project:1.0";
  private static final String SCHEMA =
      NAMESPACE + " http://schema.qdasoftware.org/versions/Project/v1.0/Project.xsd";

  private final WholeProject project;
  private final ExportSettings settings;
  private final Map<UUID, CodedText> texts;
  private final PackedFiles files;
  private final Guids guids;
  private final CaseVariables variables;
  private final Map<UUID, List<Memo>> memos = new HashMap<>();
  private final Map<UUID, List<UUID>> caseSources = new HashMap<>();
  private final Map<UUID, List<UUID>> caseSelections = new HashMap<>();

  QdeProject(
      WholeProject project,
      ExportSettings settings,
      Map<UUID, CodedText> texts,
      PackedFiles files,
      Losses losses) {
    this.project = project;
    this.settings = settings;
    this.texts = texts;
    this.files = files;
    this.guids = new Guids(project.project().id());
    this.variables = new CaseVariables(project, guids, losses);
    for (Memo memo : project.memos()) {
      memos.computeIfAbsent(memo.about(), about -> new ArrayList<>()).add(memo);
    }
    for (Source source : project.sources()) {
      UUID caseId = source.caseId();
      if (caseId != null) {
        caseSources.computeIfAbsent(caseId, id -> new ArrayList<>()).add(source.id());
      }
    }
    for (SpeakerBinding binding : project.speakers()) {
      CodedText text = texts.get(binding.source());
      for (TextRange turn : text == null ? List.<TextRange>of() : text.turns(binding.speaker())) {
        caseSelections
            .computeIfAbsent(binding.caseId(), id -> new ArrayList<>())
            .add(guids.selection(binding.source(), turn));
      }
    }
    StandardLosses.tell(project, losses);
  }

  void write(QdeWriter xml) throws IOException {
    xml.start("Project")
        .with("xmlns", NAMESPACE)
        .with("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        .with("xsi:schemaLocation", SCHEMA)
        .with("name", project.project().name())
        .with("origin", "Kodebok " + settings.version())
        .with("creationDateTime", project.project().createdAt())
        .with("modifiedDateTime", project.changedAt());
    users(xml);
    codes(xml);
    variables(xml);
    cases(xml);
    sources(xml);
    notes(xml);
    links(xml);
    sets(xml);
    noteReferences(xml, project.project().id());
    xml.end("Project");
  }

  private void users(QdeWriter xml) throws IOException {
    if (project.coders().isEmpty()) {
      return;
    }
    xml.start("Users");
    for (Coder coder : project.coders()) {
      xml.start("User").with("guid", coder.id()).with("name", coder.name()).end("User");
    }
    xml.end("Users");
  }

  private void codes(QdeWriter xml) throws IOException {
    if (project.codebook().roots().isEmpty()) {
      return;
    }
    xml.start("CodeBook").start("Codes");
    for (Code root : project.codebook().roots()) {
      code(xml, root);
    }
    xml.end("Codes");
    xml.end("CodeBook");
  }

  private void code(QdeWriter xml, Code code) throws IOException {
    xml.start("Code")
        .with("guid", code.id())
        .with("name", code.name())
        .with("isCodable", "true")
        .with("color", code.colour());
    description(xml, CodeDescription.of(code, settings.language()));
    noteReferences(xml, code.id());
    for (Code child : project.codebook().children(code.id())) {
      code(xml, child);
    }
    xml.end("Code");
  }

  private static void description(QdeWriter xml, String text) throws IOException {
    if (!text.isEmpty()) {
      xml.element("Description", text);
    }
  }

  private void noteReferences(QdeWriter xml, UUID subject) throws IOException {
    for (Memo memo : memos.getOrDefault(subject, List.of())) {
      xml.reference("NoteRef", memo.id());
    }
  }

  private void variables(QdeWriter xml) throws IOException {
    if (variables.all().isEmpty()) {
      return;
    }
    xml.start("Variables");
    for (TypedVariable typed : variables.all()) {
      xml.start("Variable")
          .with("guid", typed.guid())
          .with("name", typed.name())
          .with("typeOfVariable", typed.type().id());
      description(xml, typed.description());
      xml.end("Variable");
    }
    xml.end("Variables");
  }

  private void cases(QdeWriter xml) throws IOException {
    if (project.cases().isEmpty()) {
      return;
    }
    xml.start("Cases");
    for (Case one : project.cases()) {
      xml.start("Case").with("guid", one.id()).with("name", one.name());
      for (Map.Entry<TypedVariable, String> value : variables.of(one.id()).entrySet()) {
        TypedVariable typed = value.getKey();
        xml.start("VariableValue");
        xml.reference("VariableRef", typed.guid());
        xml.element(typed.type().element(), value.getValue());
        xml.end("VariableValue");
      }
      for (UUID source : caseSources.getOrDefault(one.id(), List.of())) {
        xml.reference("SourceRef", source);
      }
      for (UUID selection : caseSelections.getOrDefault(one.id(), List.of())) {
        xml.reference("SelectionRef", selection);
      }
      xml.end("Case");
    }
    xml.end("Cases");
  }

  private void sources(QdeWriter xml) throws IOException {
    if (project.sources().isEmpty()) {
      return;
    }
    xml.start("Sources");
    for (Source source : project.sources()) {
      String pdf = files.path(source, PackedFiles.PDF);
      String element = pdf == null ? "TextSource" : "PDFSource";
      xml.start(element).with("guid", source.id()).with("name", source.name());
      if (pdf == null) {
        xml.with("richTextPath", files.path(source, PackedFiles.WORD))
            .with("plainTextPath", plainText(source));
        kind(xml, source);
        selections(xml, source);
      } else {
        xml.with("path", pdf);
        kind(xml, source);
        xml.start("Representation")
            .with("guid", guids.representation(source.id()))
            .with("name", source.name())
            .with("plainTextPath", plainText(source));
        selections(xml, source);
        xml.end("Representation");
      }
      noteReferences(xml, source.id());
      xml.end(element);
    }
    xml.end("Sources");
  }

  private static String plainText(Source source) {
    return "internal://" + ProjectFileExporter.member(source.id());
  }

  /** Read again by the import; not every interview can be known by its text. */
  private static void kind(QdeWriter xml, Source source) throws IOException {
    if (source.kind() != SourceKind.OPEN_ANSWER) {
      description(xml, "Kind: " + source.kind().id());
    }
  }

  private void selections(QdeWriter xml, Source source) throws IOException {
    CodedText text = texts.get(source.id());
    if (text != null) {
      for (CodedText.Selection selection : text.selections()) {
        selection(xml, source.id(), selection);
      }
    }
  }

  private void selection(QdeWriter xml, UUID source, CodedText.Selection selection)
      throws IOException {
    xml.start("PlainTextSelection")
        .with("guid", guids.selection(source, selection.range()))
        .with("name", selection.name())
        .with("startPosition", selection.start())
        .with("endPosition", selection.end());
    if (!selection.codings().isEmpty()) {
      Coding first = selection.codings().getFirst();
      xml.with("creatingUser", first.coder()).with("creationDateTime", first.at());
    }
    for (Coding coding : selection.codings()) {
      xml.start("Coding")
          .with("guid", coding.id())
          .with("creatingUser", coding.coder())
          .with("creationDateTime", coding.at());
      xml.reference("CodeRef", coding.code());
      noteReferences(xml, coding.id());
      xml.end("Coding");
    }
    xml.end("PlainTextSelection");
  }

  private void notes(QdeWriter xml) throws IOException {
    if (project.memos().isEmpty()) {
      return;
    }
    xml.start("Notes");
    for (Memo memo : project.memos()) {
      xml.start("Note")
          .with("guid", memo.id())
          .with("name", title(memo.text()))
          .with("creatingUser", memo.coder())
          .with("creationDateTime", memo.at());
      xml.element("PlainTextContent", memo.text());
      xml.end("Note");
    }
    xml.end("Notes");
  }

  /** The beginning of a memo's first line, as it stands there: so it is known not to be a title. */
  private static String title(String text) {
    int end = 0;
    for (int shown = 0; end < text.length() && shown < 60; shown++) {
      int c = text.codePointAt(end);
      if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
        break;
      }
      end += Character.charCount(c);
    }
    return text.substring(0, end).strip();
  }

  /** The standard has no notes on cases, but links from anything to anything. */
  private void links(QdeWriter xml) throws IOException {
    List<Memo> linked = new ArrayList<>();
    for (Case one : project.cases()) {
      linked.addAll(memos.getOrDefault(one.id(), List.of()));
    }
    if (linked.isEmpty()) {
      return;
    }
    xml.start("Links");
    for (Memo memo : linked) {
      xml.start("Link")
          .with("guid", guids.link(memo.id()))
          .with("direction", "Associative")
          .with("originGUID", memo.about())
          .with("targetGUID", memo.id())
          .end("Link");
    }
    xml.end("Links");
  }

  /** Folders, and the answers to each open question. */
  private void sets(QdeWriter xml) throws IOException {
    Map<String, List<UUID>> folders = new LinkedHashMap<>();
    Map<UUID, List<UUID>> questions = new LinkedHashMap<>();
    for (Source source : project.sources()) {
      UUID question = source.question();
      if (question != null) {
        questions.computeIfAbsent(question, id -> new ArrayList<>()).add(source.id());
      } else if (!source.folder().isEmpty()) {
        folders.computeIfAbsent(source.folder(), name -> new ArrayList<>()).add(source.id());
      }
    }
    if (folders.isEmpty() && questions.isEmpty()) {
      return;
    }
    Map<UUID, Variable> open = CaseVariables.openQuestions(project);
    xml.start("Sets");
    for (Map.Entry<String, List<UUID>> folder : folders.entrySet()) {
      set(xml, guids.folder(folder.getKey()), folder.getKey(), "", folder.getValue());
    }
    for (Map.Entry<UUID, List<UUID>> question : questions.entrySet()) {
      Variable variable = open.get(question.getKey());
      if (variable != null) {
        set(
            xml,
            guids.questionSet(variable.id()),
            variable.name(),
            variable.label().equals(variable.name()) ? "" : variable.label(),
            question.getValue());
      }
    }
    xml.end("Sets");
  }

  private static void set(
      QdeWriter xml, UUID guid, String name, String description, List<UUID> members)
      throws IOException {
    xml.start("Set").with("guid", guid).with("name", name);
    description(xml, description);
    for (UUID member : members) {
      xml.reference("MemberSource", member);
    }
    xml.end("Set");
  }
}
