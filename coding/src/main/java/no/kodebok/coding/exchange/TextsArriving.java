package no.kodebok.coding.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.ImportedProject.Text;
import no.kodebok.coding.model.PassageMove;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.model.TextRevision;
import no.kodebok.coding.revision.EditMap;
import no.kodebok.coding.revision.TextCorrection;
import no.kodebok.coding.store.NewMaterial;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * Lays the texts of the file over the sources. A source is known by its key, or by its name and
 * text. A text that was corrected in the other program becomes a corrected text here, unless it was
 * corrected here too.
 */
final class TextsArriving {
  private final Arrival arrival;
  private final NewMaterial material;
  private final ProjectMerge.NewTexts newTexts;
  private final Map<UUID, Source> sources = new HashMap<>();
  private final Map<String, UUID> byName = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private final ByKey byKey;

  TextsArriving(Arrival arrival, NewMaterial material, ProjectMerge.NewTexts newTexts) {
    this.arrival = arrival;
    this.material = material;
    this.newTexts = newTexts;
    Set<String> keys = new HashSet<>();
    arrival.imported.texts().forEach(text -> keys.add(text.key()));
    for (Source source : arrival.project.sources()) {
      names.add(source.name());
      if (source.kind() != SourceKind.OPEN_ANSWER) {
        sources.put(source.id(), source);
        byName.put(source.name(), source.id());
      } else if (keys.contains(source.id().toString())) {
        // An answer of this project's own survey, which the other program got from here.
        sources.put(source.id(), source);
      }
    }
    this.byKey = arrival.byKey(sources.keySet());
  }

  /**
   * Where the passages of a text are in the source it became.
   *
   * @param place from the file's text to the source's
   * @param moved from the source's text before this import to the one after it; empty where that is
   *     the same
   * @param base from the text that an earlier import left to the source's before this one; null
   *     where that text is not known
   */
  record Placed(
      UUID source,
      int length,
      UnaryOperator<TextRange> place,
      Map<UUID, TextRange> moved,
      @Nullable UnaryOperator<TextRange> base) {}

  /** The texts that go in, in the order of the file. */
  Map<Text, Placed> take() {
    Map<Text, Placed> placed = new java.util.LinkedHashMap<>();
    for (Text text : arrival.imported.texts()) {
      UUID known = known(text);
      Placed place =
          known == null ? add(text) : lay(text, Objects.requireNonNull(sources.get(known)));
      arrival.texts.put(text.key(), place.source());
      placed.put(text, place);
    }
    return placed;
  }

  private @Nullable UUID known(Text text) {
    UUID known = byKey.find(text.key());
    UUID named = byName.get(text.name());
    if (known == null && named != null && wordings(named).contains(text.text().text())) {
      known = named;
    }
    return known == null || arrival.found.contains(known) ? null : known;
  }

  /** The texts that a source has or had. */
  private Set<String> wordings(UUID source) {
    ProjectReader project = arrival.project;
    Set<String> wordings = new HashSet<>();
    wordings.add(project.text(source, null).text());
    for (TextRevision revision : project.revisions(source)) {
      wordings.add(project.text(source, revision.id()).text());
    }
    return wordings;
  }

  private Placed add(Text text) {
    UUID id = Ids.of(text.key());
    String name = free(text.name());
    if (!name.equals(text.name())) {
      arrival.tell("source-name-taken", text.name(), name);
    }
    newTexts.add(id, text, name);
    if (!text.folder().isEmpty()) {
      arrival.changes.add(new Change.SourceFiled(id, "", text.folder()));
    }
    arrival.count("new source");
    return new Placed(id, text.text().text().length(), range -> range, Map.of(), range -> range);
  }

  private String free(String wanted) {
    String name = wanted;
    for (int number = 2; !names.add(name); number++) {
      name = wanted + " (" + number + ")";
    }
    return name;
  }

  private Placed lay(Text text, Source source) {
    arrival.found.add(source.id());
    arrival.count("same source");
    String here = arrival.project.text(source.id()).text();
    String there = text.text().text();
    if (here.equals(there)) {
      return new Placed(source.id(), here.length(), range -> range, Map.of(), range -> range);
    }
    if (wordings(source.id()).contains(there)) {
      // Only here were words corrected since.
      EditMap map = EditMap.between(there, here);
      return new Placed(source.id(), here.length(), map::passage, Map.of(), map::passage);
    }
    if (!arrival.earlier.brought(source.revision())) {
      arrival.tell("text-kept", source.name());
      EditMap map = EditMap.between(there, here);
      return new Placed(source.id(), here.length(), map::passage, Map.of(), null);
    }
    return correct(text, source);
  }

  private Placed correct(Text text, Source source) {
    TextCorrection correction = TextCorrection.of(arrival.project, source.id(), text.text().text());
    Map<UUID, TextRange> moved = new HashMap<>();
    List<Change> changes =
        new ArrayList<>(correction.edit().changes(arrival.project, arrival.coder(null), material));
    for (Change change : changes) {
      if (change instanceof Change.SourceRevised revised) {
        for (PassageMove move : revised.moves()) {
          moved.put(move.passage(), move.after());
        }
      }
    }
    arrival.changes.addAll(changes);
    arrival.count("changed source");
    arrival.tell("text-corrected", source.name());
    int length = correction.after().text().length();
    return new Placed(source.id(), length, range -> range, moved, range -> range);
  }

  /** Sources of earlier imports of this project that the file has no more; they stay. */
  void tellGone(Set<UUID> related) {
    for (UUID id : related) {
      Source source = sources.get(id);
      if (source != null && !arrival.found.contains(id)) {
        arrival.count("gone source");
        arrival.tell("source-gone", source.name());
      }
    }
  }
}
