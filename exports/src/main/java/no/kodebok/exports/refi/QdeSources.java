package no.kodebok.exports.refi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.exchange.WholeProject;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Counterpart;
import no.kodebok.coding.model.Memo;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.model.SpeakerBinding;
import no.kodebok.coding.model.TextRange;

/** The sources of a project with their passages and codings. */
final class QdeSources {
  private final WholeProject project;
  private final Map<UUID, CodedText> texts;
  private final PackedFiles files;
  private final Guids guids;
  private final QdeMemos memos;
  private final NotedPassages passages;
  private final CaseVariables variables;
  private final Map<UUID, UUID> caseOf = new HashMap<>();
  private final Map<String, String> users = new HashMap<>();
  private final Set<String> written = new HashSet<>();

  QdeSources(
      WholeProject project,
      Map<UUID, CodedText> texts,
      PackedFiles files,
      Guids guids,
      QdeMemos memos,
      NotedPassages passages,
      CaseVariables variables) {
    this.passages = passages;
    this.variables = variables;
    this.project = project;
    this.texts = texts;
    this.files = files;
    this.guids = guids;
    this.memos = memos;
    for (Coder coder : project.coders()) {
      users.put(plain(guids.of(coder.id())), guids.of(coder.id()));
    }
  }

  private static String plain(String guid) {
    return guid.replaceAll("[{}]", "").toLowerCase(Locale.ROOT);
  }

  /** The passages of the speakers who are cases, by the cases. */
  Map<UUID, List<String>> turnsOfCases() {
    Map<UUID, List<String>> turns = new HashMap<>();
    for (SpeakerBinding binding : project.speakers()) {
      CodedText text = texts.get(binding.source());
      for (TextRange turn : text == null ? List.<TextRange>of() : text.turns(binding.speaker())) {
        turns
            .computeIfAbsent(binding.caseId(), id -> new ArrayList<>())
            .add(turn(binding.source(), turn, text.codings(turn)));
      }
    }
    return turns;
  }

  /**
   * Cases that the import made for the values of a source, and that nobody has made anything else
   * of: their values stand at the source again.
   *
   * @param speaking the cases that have turns of their own
   */
  Set<UUID> casesOfSources(Set<UUID> speaking) {
    Map<UUID, List<Source>> sources = new HashMap<>();
    for (Source source : project.sources()) {
      UUID caseId = source.caseId();
      if (caseId != null) {
        sources.computeIfAbsent(caseId, id -> new ArrayList<>()).add(source);
      }
    }
    Set<UUID> cases = new HashSet<>();
    for (Case one : project.cases()) {
      List<Source> own = sources.getOrDefault(one.id(), List.of());
      if (own.size() == 1
          && guids.said(one.id(), "of").equals("source")
          && one.name().equals(own.getFirst().name())
          && !speaking.contains(one.id())
          && !memos.isAbout(one.id())) {
        cases.add(one.id());
        caseOf.put(own.getFirst().id(), one.id());
      }
    }
    return cases;
  }

  /** The passage of a turn: its own, or that of what is coded in exactly this place. */
  private String turn(UUID source, TextRange range, List<Coding> codings) {
    String own = guids.selection(source, range);
    UUID made = guids.passage(source, range);
    if (guids.known(made, Counterpart.SELECTION) == null) {
      for (Coding coding : codings) {
        String of = guids.selection(coding.id());
        if (of != null) {
          return of;
        }
      }
    }
    return own;
  }

  void write(QdeWriter xml) throws IOException {
    if (project.sources().isEmpty()) {
      return;
    }
    xml.start("Sources");
    for (Source source : project.sources()) {
      source(xml, source);
    }
    xml.end("Sources");
  }

  private void source(QdeWriter xml, Source source) throws IOException {
    String pdf = files.path(source, PackedFiles.PDF);
    String element = pdf == null ? "TextSource" : "PDFSource";
    xml.start(element)
        .with("guid", guids.of(source.id()))
        .with("name", guids.name(source.id(), source.name()));
    List<Coding> whole;
    if (pdf == null) {
      xml.with("richTextPath", files.path(source, PackedFiles.WORD))
          .with("plainTextPath", plainText(source));
      made(xml, source);
      description(xml, source);
      whole = selections(xml, source);
    } else {
      xml.with("path", pdf);
      made(xml, source);
      description(xml, source);
      xml.start("Representation")
          .with("guid", guids.representation(source.id()))
          .with("name", source.name())
          .with("plainTextPath", plainText(source));
      whole = selections(xml, source);
      xml.end("Representation");
    }
    for (Coding coding : whole) {
      coding(xml, coding);
    }
    memos.references(xml, source.id());
    UUID caseId = caseOf.get(source.id());
    if (caseId != null) {
      variables.write(xml, guids, caseId);
    }
    xml.end(element);
  }

  private static String plainText(Source source) {
    return "internal://" + ProjectFileExporter.member(source.id());
  }

  private void made(QdeWriter xml, Source source) throws IOException {
    created(xml, source.id(), Counterpart.SELF);
    if (source.revision() == null) {
      modified(xml, guids, source.id(), Counterpart.SELF);
    }
  }

  private void created(QdeWriter xml, UUID thing, String part) throws IOException {
    user(xml, "creatingUser", guids.said(thing, part, "creatingUser"));
    String at = guids.said(thing, part, "creationDateTime");
    xml.with("creationDateTime", at.isEmpty() ? null : at);
  }

  /** A user is named only where the file has one. */
  private void user(QdeWriter xml, String attribute, String guid) throws IOException {
    xml.with(attribute, users.get(plain(guid)));
  }

  /** Who changed a thing that is as it was then, and when. */
  static void modified(QdeWriter xml, Guids guids, UUID thing, String part) throws IOException {
    String user = guids.said(thing, part, "modifyingUser");
    xml.with("modifyingUser", xml.has(user) ? user : null);
    String at = guids.said(thing, part, "modifiedDateTime");
    xml.with("modifiedDateTime", at.isEmpty() ? null : at);
  }

  /**
   * What the program it came from said of the source; else its kind, which the import reads again:
   * not every interview can be known by its text.
   */
  private void description(QdeWriter xml, Source source) throws IOException {
    String said = memos.description(source.id());
    if (!said.isEmpty()) {
      xml.element("Description", said);
    } else if (source.kind() != SourceKind.OPEN_ANSWER
        && !guids.said(source.id(), "kind").equals(source.kind().id())) {
      xml.element("Description", "Kind: " + source.kind().id());
    }
  }

  /** Writes the passages, and gives back the codings of the source as a whole. */
  private List<Coding> selections(QdeWriter xml, Source source) throws IOException {
    List<Coding> whole = new ArrayList<>();
    CodedText text = texts.get(source.id());
    if (text == null) {
      return whole;
    }
    for (CodedText.Selection selection : text.selections()) {
      Map<String, List<Coding>> groups = new LinkedHashMap<>();
      if (selection.turn()) {
        groups.put(
            turn(source.id(), selection.range(), selection.codings()), new ArrayList<>());
      }
      boolean covers =
          selection.range().start() == 0 && selection.range().end() == source.length();
      for (Coding coding : selection.codings()) {
        if (covers && guids.said(coding.id(), "of").equals("source")) {
          whole.add(coding);
          continue;
        }
        String of = guids.selection(coding.id());
        String guid = of == null ? guids.selection(source.id(), selection.range()) : of;
        groups.computeIfAbsent(guid, key -> new ArrayList<>()).add(coding);
      }
      Map<String, List<Memo>> noted = passages.of(source.id(), selection.range());
      noted.keySet().forEach(guid -> groups.computeIfAbsent(guid, key -> new ArrayList<>()));
      for (Map.Entry<String, List<Coding>> group : groups.entrySet()) {
        selection(
            xml,
            source.id(),
            selection,
            group.getKey(),
            group.getValue(),
            noted.getOrDefault(group.getKey(), List.of()));
      }
    }
    return whole;
  }

  private void selection(
      QdeWriter xml,
      UUID source,
      CodedText.Selection selection,
      String wanted,
      List<Coding> codings,
      List<Memo> noted)
      throws IOException {
    // What was one passage there may be two here, since one coding of it was moved.
    boolean free = written.add(plain(wanted));
    String guid =
        free ? wanted : guids.passage(source, selection.range()).toString();
    written.add(plain(guid));
    Coding first = codings.isEmpty() ? null : codings.getFirst();
    UUID bearer = first == null ? guids.passage(source, selection.range()) : first.id();
    boolean same =
        first == null
            || guids
                .said(bearer, Counterpart.SELECTION, "of")
                .equals(Counterpart.mark(selection.words()));
    String name = same ? guids.said(bearer, Counterpart.SELECTION, "name") : "";
    xml.start("PlainTextSelection")
        .with("guid", guid)
        .with("name", name.isEmpty() ? selection.name() : name)
        .with("startPosition", selection.start())
        .with("endPosition", selection.end());
    boolean said =
        !guids.said(bearer, Counterpart.SELECTION, "creationDateTime").isEmpty()
            || !guids.said(bearer, Counterpart.SELECTION, "creatingUser").isEmpty();
    if (said) {
      created(xml, bearer, Counterpart.SELECTION);
    } else if (first != null) {
      xml.with("creatingUser", guids.of(first.coder())).with("creationDateTime", first.at());
    }
    if (same) {
      modified(xml, guids, bearer, Counterpart.SELECTION);
    }
    String description = "";
    for (Coding coding : codings) {
      description =
          description.isEmpty() ? memos.descriptionOfSelection(coding.id()) : description;
    }
    if (description.isEmpty() && same) {
      description = guids.said(bearer, Counterpart.SELECTION, "description");
    }
    memos.ofPassage(xml, noted, true);
    if (!description.isEmpty() && noted.isEmpty()) {
      xml.element("Description", description);
    }
    for (Coding coding : codings) {
      coding(xml, coding);
    }
    for (Coding coding : codings) {
      memos.referencesOfSelection(xml, coding.id());
    }
    memos.ofPassage(xml, noted, false);
    xml.end("PlainTextSelection");
  }

  private void coding(QdeWriter xml, Coding coding) throws IOException {
    xml.start("Coding")
        .with("guid", guids.of(coding.id()))
        .with("creatingUser", guids.of(coding.coder()))
        .with("creationDateTime", coding.at());
    xml.reference("CodeRef", guids.of(coding.code()));
    memos.references(xml, coding.id());
    xml.end("Coding");
  }
}
