package no.kodebok.importers.refi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
import no.kodebok.coding.model.Counterpart;
import no.kodebok.coding.model.ImportBatch.ImportedFile;
import no.kodebok.coding.model.ImportedProject;
import no.kodebok.coding.model.ImportedProject.Bearer;
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

/** Makes a project of the elements of a project file, while they are read. */
final class ProjectAssembly {
  private static final int DEEPEST_CODE = 64;
  private static final int DEEPEST_FOLDER = 12;
  private static final String WHITE = "#ffffff";

  /** More than this of one graph or the like is not kept. */
  private static final int MOST_CARRIED = 2_000_000;

  private final QdeReader qde;
  private final ImportedFile file;
  private final FindingLog log;
  private final Losses losses = new Losses();
  private final List<Theme> themes = new ArrayList<>();
  private final Set<String> codeKeys = new HashSet<>();
  private final NotesReading notes;
  private final Signs signs = new Signs();
  private final NodeReader reader;
  private final TextContents contents;
  private @Nullable SourcesReading sources;

  ProjectAssembly(
      NodeReader reader, ImportedFile file, @Nullable ProjectArchive archive, FindingLog log) {
    this.reader = reader;
    this.qde = new QdeReader(log, this::takeSource);
    this.file = file;
    this.log = log;
    TextContents contents = new TextContents(archive, log);
    this.notes = new NotesReading(contents, losses, signs, this::ours);
    this.contents = contents;
  }

  /**
   * Reads the project; findings tell what of it has no place here.
   *
   * @return null where the file is no project
   */
  @Nullable ImportedProject read(InputStream xml) throws IOException {
    try {
      reader.read(xml, qde);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return qde.isProject() ? assemble() : null;
  }

  /**
   * Takes a source while the file is read, so that not all are held at once. That needs the codes,
   * which the standard has before it.
   */
  private boolean takeSource(Node source) {
    if (sources == null && qde.codes().isEmpty()) {
      return false;
    }
    try {
      sources().take(source);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SourcesReading sources() {
    SourcesReading begun = sources;
    if (begun == null) {
      for (Node code : qde.codes()) {
        codes(code);
      }
      begun = new SourcesReading(contents, notes, codeKeys, losses, signs, log, ours());
      Set<String> referred = new HashSet<>();
      for (Node one : qde.in("cases")) {
        one.all("selectionref").forEach(reference -> referred.add(reference.target()));
      }
      begun.remember(referred);
      sources = begun;
    }
    return begun;
  }

  private boolean ours() {
    return qde.project().attribute("origin").startsWith("Kodebok ");
  }

  private ImportedProject assemble() throws IOException {
    Node project = qde.project();
    List<Person> people = people();
    SourcesReading taken = sources();
    for (Node source : qde.in("sources")) {
      taken.take(source);
    }
    CasesReading cases = new CasesReading(taken, notes, losses, signs, ours());
    cases.take(qde.in("variables"), qde.in("cases"));
    notes.describe(Subject.PROJECT, "", "project", qde.projectDescription());
    for (Node reference : qde.projectNotes()) {
      notes.refer(reference, Subject.PROJECT, "", "");
    }
    notes.take(qde.in("notes"));
    links(cases);
    notes.takeRest();
    qde.in("graphs").forEach(this::carry);
    losses.add("loss-graphs", qde.in("graphs").size());
    Map<String, String> folders = folders();
    tellProject(project);
    qde.tellLosses();
    losses.tell(log);
    return new ImportedProject(
        file,
        Names.of(project.attribute("name")),
        Names.of(project.attribute("origin")),
        people,
        themes,
        taken.texts(folders),
        cases.units(),
        cases.variables(),
        notes.memos(),
        signs.all());
  }

  /** The standard has no notes on cases: a link between the two says the same. */
  private void links(CasesReading cases) throws IOException {
    int others = 0;
    for (Node link : qde.in("links")) {
      boolean onCase = isOnCase(link, cases);
      if (!ours() || !onCase) {
        carry(link);
      }
      String origin = Node.guid(link.attribute("originguid"));
      String target = Node.guid(link.attribute("targetguid"));
      if (cases.has(origin) && notes.has(target)) {
        linked(link, notes.resolve(target, Subject.CASE, origin, ""));
      } else if (cases.has(target) && notes.has(origin)) {
        linked(link, notes.resolve(origin, Subject.CASE, target, ""));
      } else {
        others++;
      }
    }
    losses.add("loss-links", others);
  }

  private boolean isOnCase(Node link, CasesReading cases) {
    String origin = Node.guid(link.attribute("originguid"));
    String target = Node.guid(link.attribute("targetguid"));
    return cases.has(origin) && notes.has(target) || cases.has(target) && notes.has(origin);
  }

  /** The link itself goes along as it is; the memo knows it, so that it is not made twice. */
  private void linked(Node link, @Nullable String memo) {
    if (memo != null) {
      signs.add(Bearer.NOTE, memo, Counterpart.LINK, link, Map.of());
    }
  }

  /** Keeps an element that Kodebok has no kind of thing for, to be given back. */
  private void carry(Node element) {
    String xml = WrittenElement.of(element);
    if (xml.length() > MOST_CARRIED) {
      log.warning("loss-too-large", element.name(), element.attribute("name"));
    } else {
      signs.add(
          Bearer.CARRIED, element.guid(), Counterpart.CARRIED, element, Map.of("xml", xml));
    }
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
        Person person = new Person(guid, names.unique(name.isEmpty() ? guid : name));
        people.put(guid, person);
        Map<String, String> said = Signs.named(user, person.name());
        if (!user.attribute("id").isEmpty()) {
          said.put("id", user.attribute("id"));
        }
        signs.add(Bearer.CODER, guid, Counterpart.SELF, user, said);
      }
    }
    return List.copyOf(people.values());
  }

  private record Open(Node node, @Nullable String parent, int depth) {}

  /** A code with all below it, each after the one above it. */
  private void codes(Node root) {
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

  private String code(Node node, @Nullable String parent) {
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
    Map<String, String> said = Signs.named(node, name);
    if (node.attribute("iscodable").equalsIgnoreCase("false")
        || node.attribute("iscodable").equals("0")) {
      losses.add("loss-not-codable");
      said.put("isCodable", "false");
    }
    String colour = colour(node, name);
    if (colour == null || !colour.equals(node.attribute("color"))) {
      said.put("color", node.attribute("color"));
    }
    String raw = node.textOf("description");
    if (!ours() && (!raw.equals(parts.definition()) || raw.contains(":"))) {
      said.put("description", raw);
      said.put(
          "of",
          Counterpart.mark(
              parts.definition(),
              parts.use(),
              parts.doNotUse(),
              parts.example(),
              String.join("\n", parts.aliases())));
    }
    signs.add(Bearer.CODE, key, Counterpart.SELF, node, said);
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
            colour));
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
      return colour.equals(WHITE) && !ours() ? null : colour;
    }
    if (!written.isEmpty()) {
      log.warning("code-colour-left-out", name, written);
    }
    return null;
  }

  /** Kodebok's own folders lie in each other; a slash elsewhere is part of a name. */
  private String folder(String written) {
    return ours()
        ? Arrays.stream(written.split("/"))
            .map(Names::folder)
            .filter(name -> !name.isEmpty())
            .limit(DEEPEST_FOLDER)
            .collect(Collectors.joining("/"))
        : Names.folder(written);
  }

  /**
   * The first set of each source becomes its folder. What else a set holds has no place, and goes
   * along to be given back.
   */
  private Map<String, String> folders() {
    Map<String, String> folders = new HashMap<>();
    Names names = new Names();
    for (Node set : qde.sets()) {
      List<Node> members = set.all("membersource");
      String plain = folder(set.attribute("name"));
      String name = ours() || plain.isEmpty() ? plain : names.unique(plain);
      List<String> others = new ArrayList<>();
      boolean first = false;
      for (Node member : members) {
        if (!name.isEmpty() && folders.putIfAbsent(member.target(), name) != null) {
          losses.add("loss-second-set");
          others.add(member.attribute("targetguid"));
        } else {
          first = true;
        }
      }
      if (first && !name.isEmpty()) {
        signs.add(Bearer.FOLDER, name, Counterpart.SELF, set, said(set, name, others));
      } else {
        carry(set);
      }
      int rest = set.children().size() - members.size() - set.all("description").size();
      if (rest > 0 || members.isEmpty()) {
        log.warning("loss-set", set.attribute("name"));
      }
    }
    return folders;
  }

  private static Map<String, String> said(Node set, String name, List<String> others) {
    Map<String, String> said = Signs.named(set, name);
    String description = set.textOf("description");
    if (!description.isEmpty()) {
      said.put("description", description);
    }
    put(said, "codes", targets(set, "membercode"));
    put(said, "sources", others);
    put(said, "notes", targets(set, "membernote"));
    return said;
  }

  private static List<String> targets(Node set, String members) {
    return set.all(members).stream().map(one -> one.attribute("targetguid")).toList();
  }

  private static void put(Map<String, String> said, String name, List<String> guids) {
    if (!guids.isEmpty()) {
      said.put(name, String.join(" ", guids));
    }
  }

  /** The project that is open keeps its own name, and says itself who made it when. */
  private void tellProject(Node project) {
    if (!ours()) {
      log.note("project-own-name", Names.of(project.attribute("name")));
    }
  }
}
