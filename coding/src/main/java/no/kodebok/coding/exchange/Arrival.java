package no.kodebok.coding.exchange;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.Counterpart;
import no.kodebok.coding.model.Finding;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.ImportedProject;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/** What the parts of a merge share: the project, what was found out so far, and what to change. */
final class Arrival {
  /** Things that are told one by one; more are only counted. */
  private static final int NAMED = 100;

  final ProjectReader project;
  final ImportedProject imported;
  final EarlierImports earlier;
  final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  final List<Change> changes = new ArrayList<>();

  /**
   * Ids in the project of everything in the file that is in the project, or will be, by its key.
   */
  final Map<String, UUID> codes = new HashMap<>();

  final Map<String, UUID> texts = new HashMap<>();
  final Map<String, UUID> codings = new HashMap<>();
  final Map<String, UUID> cases = new HashMap<>();
  final Map<String, UUID> memos = new HashMap<>();

  /** The colours that codes of the file have here, by their ids. */
  final Map<UUID, String> colours = new HashMap<>();

  /** How other programs know things of the project. */
  final List<Counterpart> known;

  /** The things that another program knows by a key, in small letters and without braces. */
  final Map<String, UUID> byGuid = new HashMap<>();

  /** Ids of what was in the project already and is in the file too. */
  final Set<UUID> found = new HashSet<>();

  private final Map<String, UUID> coders = new HashMap<>();
  private final UUID importing;
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final List<Finding> named = new ArrayList<>();

  Arrival(ProjectReader project, ImportedProject imported, UUID importing) {
    this.project = project;
    this.imported = imported;
    this.importing = importing;
    this.earlier = EarlierImports.of(project, imported.file().format());
    this.known = project.counterparts();
    for (Counterpart one : known) {
      if (one.part().equals(Counterpart.SELF) && !one.guid().isEmpty()) {
        byGuid.putIfAbsent(one.guid().replaceAll("[{}]", "").toLowerCase(Locale.ROOT), one.thing());
      }
    }
  }

  /** The coders of the file: those of a name that is known are the same person. */
  void takeCoders() {
    Map<String, UUID> byName = new HashMap<>();
    List<Coder> people = project.coders();
    people.forEach(coder -> byName.put(coder.name(), coder.id()));
    ByKey byKey = byKey(people.stream().map(Coder::id).toList());
    for (ImportedProject.Person person : imported.coders()) {
      UUID id = byKey.find(person.key());
      if (id == null) {
        id = byName.get(person.name());
      }
      if (id == null) {
        id = Ids.of(person.key());
        changes.add(new Change.CoderAdded(new Coder(id, person.name())));
        byName.put(person.name(), id);
      }
      coders.put(person.key(), id);
    }
  }

  /** The coder of a key; null where there is none. */
  @Nullable UUID coderOf(String key) {
    return coders.get(key);
  }

  /** Finds things of a kind by the key that the other program has for them. */
  ByKey byKey(Collection<UUID> ids) {
    return new ByKey(ids, byGuid);
  }

  /** The coder of a key; whoever imports where nobody is named. */
  UUID coder(@Nullable String key) {
    return key == null ? importing : coders.getOrDefault(key, importing);
  }

  Instant at(@Nullable Instant said) {
    return said == null ? now : said.truncatedTo(ChronoUnit.MILLIS);
  }

  /** One more of a kind of thing that is told by its number. */
  void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  /** A thing that is told by its name. */
  void tell(String kind, String... arguments) {
    if (counts.merge("told " + kind, 1, Integer::sum) <= NAMED) {
      named.add(Finding.note(kind, Finding.Place.file(imported.file().name()), arguments));
    } else {
      count("untold");
    }
  }

  /** What was new, changed and gone, and what was kept as it is here. */
  List<Finding> findings() {
    List<Finding> all = new ArrayList<>();
    told(all, "project-new", "new");
    if (counts.keySet().stream().anyMatch(what -> what.startsWith("same"))) {
      told(all, "project-changed", "changed");
      told(all, "project-gone", "gone");
    }
    for (String kind :
        List.of(
            "kept-own-codings",
            "kept-own-values",
            "kept-own-guids",
            "removed-here",
            "codings-twice-joined",
            "codings-without-words")) {
      if (counts.containsKey(kind)) {
        all.add(note(kind, number(kind)));
      }
    }
    all.addAll(named);
    if (counts.containsKey("untold")) {
      all.add(note("project-untold", number("untold")));
    }
    return all;
  }

  private void told(List<Finding> all, String kind, String prefix) {
    all.add(
        note(
            kind,
            number(prefix + " source"),
            number(prefix + " code"),
            number(prefix + " coding"),
            number(prefix + " memo"),
            number(prefix + " case")));
  }

  private Finding note(String kind, String... arguments) {
    return Finding.note(kind, Finding.Place.file(imported.file().name()), arguments);
  }

  private String number(String what) {
    return String.valueOf(counts.getOrDefault(what, 0));
  }
}
