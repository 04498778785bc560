package no.kodebok.importers.refi;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.kodebok.coding.model.ImportBatch.ImportedFile;
import no.kodebok.coding.model.ImportedProject;
import no.kodebok.coding.model.ImportedProject.Person;
import no.kodebok.coding.model.ImportedProject.Subject;
import no.kodebok.coding.model.ImportedProject.Theme;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.PlacePart;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportReason;
import no.kodebok.importers.exchange.Losses;
import no.kodebok.importers.exchange.Names;
import org.jspecify.annotations.Nullable;

/** Makes a project of the elements of a project file. */
final class ProjectAssembly {
  private static final int DEEPEST_CODE = 64;
  private static final int DEEPEST_FOLDER = 12;
  private static final String WHITE = "#ffffff";

  private final QdeReader qde;
  private final ImportedFile file;
  private final FindingLog log;
  private final Losses losses = new Losses();
  private final List<Theme> themes = new ArrayList<>();
  private final Set<String> codeKeys = new HashSet<>();
  private final NotesReading notes;
  private final SourcesReading sources;
  private final boolean ours;

  ProjectAssembly(
      QdeReader qde, ImportedFile file, @Nullable ProjectArchive archive, FindingLog log) {
    this.qde = qde;
    this.file = file;
    this.log = log;
    TextContents contents = new TextContents(archive, log);
    this.notes = new NotesReading(qde.in("notes"), contents, losses);
    this.ours = qde.project().attribute("origin").startsWith("Kodebok ");
    this.sources = new SourcesReading(contents, notes, codeKeys, losses, log, ours);
  }

  /** The project; findings tell what of it has no place here. */
  ImportedProject assemble() throws IOException {
    Node project = qde.project();
    List<Person> people = people();
    for (Node code : qde.codes()) {
      codes(code);
    }
    Map<String, String> folders = folders();
    for (Node source : qde.in("sources")) {
      sources.take(source, folders);
    }
    CasesReading cases = new CasesReading(sources, notes, losses, ours);
    cases.take(qde.in("variables"), qde.in("cases"));
    links(cases);
    notes.describe(Subject.PROJECT, "", "project", qde.projectDescription());
    for (Node reference : qde.projectNotes()) {
      notes.refer(reference, Subject.PROJECT, "", "");
    }
    notes.takeRest();
    qde.tellLosses();
    losses.tell(log);
    return new ImportedProject(
        file,
        Names.of(project.attribute("name")),
        Names.of(project.attribute("origin")),
        people,
        themes,
        sources.texts(),
        cases.units(),
        cases.variables(),
        notes.memos());
  }

  /** The standard has no notes on cases: a link between the two says the same. */
  private void links(CasesReading cases) throws IOException {
    int others = 0;
    for (Node link : qde.in("links")) {
      String origin = Node.guid(link.attribute("originguid"));
      String target = Node.guid(link.attribute("targetguid"));
      if (cases.has(origin) && notes.has(target)) {
        notes.refer(target, Subject.CASE, origin, "");
      } else if (cases.has(target) && notes.has(origin)) {
        notes.refer(origin, Subject.CASE, target, "");
      } else {
        others++;
      }
    }
    losses.add("loss-links", others);
  }

  private List<Person> people() {
    Names names = new Names();
    Map<String, Person> people = new LinkedHashMap<>();
    for (Node user : qde.in("users")) {
      String name = Names.of(user.attribute("name"));
      if (name.isEmpty()) {
        name = Names.of(user.attribute("id"));
      }
      String guid = user.guid();
      if (!guid.isEmpty() && !people.containsKey(guid)) {
        people.put(guid, new Person(guid, names.unique(name.isEmpty() ? guid : name)));
      }
    }
    return List.copyOf(people.values());
  }

  private record Open(Node node, @Nullable String parent, int depth) {}

  /** A code with all below it, each after the one above it. */
  private void codes(Node root) throws IOException {
    Deque<Open> open = new ArrayDeque<>();
    open.push(new Open(root, null, 1));
    while (!open.isEmpty()) {
      Open next = open.pop();
      Node node = next.node();
      if (!node.name().equals("code")) {
        continue;
      }
      if (next.depth() > DEEPEST_CODE) {
        throw new KodebokException(
            ImportReason.CODES_TOO_DEEP.with(DEEPEST_CODE).at(PlacePart.LINE, node.line()),
            "%s, line %d: codes lie more than %d deep in each other."
                .formatted(file.name(), node.line(), DEEPEST_CODE));
      }
      String key = code(node, next.parent());
      List<Node> children = node.all("code");
      for (int i = children.size() - 1; i >= 0; i--) {
        open.push(new Open(children.get(i), key, next.depth() + 1));
      }
    }
  }

  private String code(Node node, @Nullable String parent) throws IOException {
    String name = Names.of(node.attribute("name"));
    if (name.isEmpty()) {
      throw new KodebokException(
          ImportReason.CODE_WITHOUT_NAME.with().at(PlacePart.LINE, node.line()),
          "%s, line %d: a code has no name. Give it one where the file was made."
              .formatted(file.name(), node.line()));
    }
    String key = node.guid().isEmpty() ? (parent == null ? "" : parent) + "/" + name : node.guid();
    if (!codeKeys.add(key)) {
      log.warning("code-key-twice", name);
      return key;
    }
    String description =
        Normalizer.normalize(
            node.textOf("description").replace("\r\n", "\n").replace('\r', '\n'),
            Normalizer.Form.NFC);
    DescribedParts parts = DescribedParts.of(description);
    if (node.attribute("iscodable").equalsIgnoreCase("false")
        || node.attribute("iscodable").equals("0")) {
      losses.add("loss-not-codable");
    }
    themes.add(
        new Theme(
            key,
            parent,
            name,
            parts.definition(),
            parts.use(),
            parts.doNotUse(),
            parts.example(),
            parts.aliases(),
            colour(node, name)));
    for (Node reference : node.all("noteref")) {
      notes.refer(reference, Subject.CODE, key, "");
    }
    return key;
  }

  private @Nullable String colour(Node node, String name) {
    String written = node.attribute("color");
    String colour = written.toLowerCase(Locale.ROOT);
    if (colour.matches("#[0-9a-f]{3}")) {
      colour = colour.replaceAll("([0-9a-f])", "$1$1");
    }
    if (colour.matches("#[0-9a-f]{6}")) {
      return colour.equals(WHITE) && !ours ? null : colour;
    }
    if (!written.isEmpty()) {
      log.warning("code-colour-left-out", name, written);
    }
    return null;
  }

  /** Kodebok's own folders lie in each other; a slash elsewhere is part of a name. */
  private String folder(String written) {
    return ours
        ? Arrays.stream(written.split("/"))
            .map(Names::folder)
            .filter(name -> !name.isEmpty())
            .limit(DEEPEST_FOLDER)
            .collect(Collectors.joining("/"))
        : Names.folder(written);
  }

  /** The first set of each source becomes its folder; sets of other things have no place. */
  private Map<String, String> folders() {
    Map<String, String> folders = new HashMap<>();
    for (Node set : qde.sets()) {
      List<Node> members = set.all("membersource");
      String name = folder(set.attribute("name"));
      if (set.children().size() > members.size() || members.isEmpty()) {
        log.warning("loss-set", set.attribute("name"));
      }
      for (Node member : members) {
        if (!name.isEmpty() && folders.putIfAbsent(member.target(), name) != null) {
          losses.add("loss-second-set");
        }
      }
    }
    return folders;
  }
}
