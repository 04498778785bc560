package no.kodebok.exports.refi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.exchange.WholeProject;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Counterpart;
import no.kodebok.coding.model.Source;
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
  private final Guids guids;
  private final CaseVariables variables;
  private final QdeMemos memos;
  private final QdeSources sources;
  private final Losses losses;
  private final Set<UUID> coded = new HashSet<>();
  private final Map<UUID, List<UUID>> caseSources = new HashMap<>();
  private final Map<UUID, List<String>> caseSelections;
  private final Set<UUID> ofSource;

  QdeProject(
      WholeProject project,
      ExportSettings settings,
      Map<UUID, CodedText> texts,
      PackedFiles files,
      Losses losses) {
    this.project = project;
    this.settings = settings;
    this.losses = losses;
    this.guids = new Guids(project.project().id(), project.counterparts());
    this.variables = new CaseVariables(project, guids, losses);
    NotedPassages passages = new NotedPassages(project, texts, guids);
    this.memos = new QdeMemos(project, guids, passages);
    this.sources = new QdeSources(project, texts, files, guids, memos, passages, variables);
    this.caseSelections = sources.turnsOfCases();
    this.ofSource = sources.casesOfSources(caseSelections.keySet());
    for (Coding coding : project.codings()) {
      // What the other program coded with its own headings is no news to it.
      if (guids.known(coding.id(), Counterpart.SELF) == null) {
        coded.add(coding.code());
      }
    }
    for (Source source : project.sources()) {
      UUID caseId = source.caseId();
      if (caseId != null) {
        caseSources.computeIfAbsent(caseId, id -> new ArrayList<>()).add(source.id());
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
    sources.write(xml);
    memos.write(xml);
    links(xml);
    sets(xml);
    graphs(xml);
    description(xml, memos.description(project.project().id()));
    memos.references(xml, project.project().id());
    xml.end("Project");
  }

  private void users(QdeWriter xml) throws IOException {
    if (project.coders().isEmpty()) {
      return;
    }
    xml.start("Users");
    for (Coder coder : project.coders()) {
      String id = guids.said(coder.id(), "id");
      xml.start("User")
          .with("guid", guids.of(coder.id()))
          .with("name", guids.name(coder.id(), coder.name()))
          .with("id", id.isEmpty() ? null : id)
          .end("User");
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
        .with("guid", guids.of(code.id()))
        .with("name", guids.name(code.id(), code.name()))
        .with("isCodable", GivenCode.isCodable(guids, code, coded.contains(code.id())))
        .with("color", GivenCode.colour(guids, code));
    description(xml, GivenCode.description(guids, code, settings.language()));
    memos.references(xml, code.id());
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

  private void variables(QdeWriter xml) throws IOException {
    if (variables.all().isEmpty()) {
      return;
    }
    xml.start("Variables");
    for (TypedVariable typed : variables.all()) {
      xml.start("Variable")
          .with("guid", guids.of(typed.guid()))
          .with("name", guids.name(typed.guid(), typed.name()))
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
    // The schema allows no list without members, so the first member opens it.
    xml.begin("Cases");
    for (Case one : project.cases()) {
      if (ofSource.contains(one.id())) {
        continue;
      }
      xml.start("Case")
          .with("guid", guids.of(one.id()))
          .with("name", guids.name(one.id(), one.name()));
      description(xml, memos.description(one.id()));
      variables.write(xml, guids, one.id());
      for (UUID source : caseSources.getOrDefault(one.id(), List.of())) {
        xml.reference("SourceRef", guids.of(source));
      }
      for (String selection : caseSelections.getOrDefault(one.id(), List.of())) {
        xml.reference("SelectionRef", selection);
      }
      xml.end("Case");
    }
    xml.finish("Cases");
  }

  /** Links that came from elsewhere, and those from cases to their memos. */
  private void links(QdeWriter xml) throws IOException {
    List<CarriedElement> links = carried("Link");
    if (links.isEmpty() && !memos.hasLinks()) {
      return;
    }
    xml.begin("Links");
    for (CarriedElement link : links) {
      losses.add("carried-gone", link.write(xml) ? 0 : 1);
    }
    memos.links(xml);
    xml.finish("Links");
  }

  private void graphs(QdeWriter xml) throws IOException {
    List<CarriedElement> graphs = carried("Graph");
    if (graphs.isEmpty()) {
      return;
    }
    xml.start("Graphs");
    for (CarriedElement graph : graphs) {
      graph.write(xml);
    }
    xml.end("Graphs");
  }

  private List<CarriedElement> carried(String element) {
    return guids.carried().stream()
        .map(CarriedElement::new)
        .filter(one -> one.is(element))
        .toList();
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
    List<CarriedElement> others = carried("Set");
    if (folders.isEmpty() && questions.isEmpty() && others.isEmpty()) {
      return;
    }
    Map<UUID, Variable> open = CaseVariables.openQuestions(project);
    xml.begin("Sets");
    for (Map.Entry<String, List<UUID>> folder : folders.entrySet()) {
      UUID id = guids.folder(folder.getKey());
      set(xml, id, folder.getKey(), guids.said(id, "description"), folder.getValue());
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
    for (CarriedElement other : others) {
      other.write(xml);
    }
    xml.finish("Sets");
  }

  private void set(
      QdeWriter xml, UUID set, String name, String description, List<UUID> members)
      throws IOException {
    xml.start("Set").with("guid", guids.of(set)).with("name", guids.name(set, name));
    description(xml, description);
    others(xml, "MemberCode", guids.said(set, "codes"));
    for (UUID member : members) {
      xml.reference("MemberSource", guids.of(member));
    }
    others(xml, "MemberSource", guids.said(set, "sources"));
    others(xml, "MemberNote", guids.said(set, "notes"));
    xml.end("Set");
  }

  /** Members of which Kodebok knows nothing, as far as they are there still. */
  private static void others(QdeWriter xml, String element, String said) throws IOException {
    for (String guid : said.isEmpty() ? new String[0] : said.split(" ")) {
      if (xml.has(guid)) {
        xml.reference(element, guid);
      }
    }
  }
}
