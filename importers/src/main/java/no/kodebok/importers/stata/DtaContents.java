package no.kodebok.importers.stata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.dataset.BinaryFile;
import no.kodebok.importers.dataset.DatasetLimits;

/** What a file holds, as it was read. Strings hold one character a byte. */
final class DtaContents {
  private final Release release;
  private final String label;
  private final List<StataVariable> variables;
  private final StataRows rows;
  private final DatasetLimits limits;
  private final List<Note> notes = new ArrayList<>();
  private final Map<String, Map<Integer, String>> labelSets = new HashMap<>();
  private final Map<Long, String> longTexts = new HashMap<>();
  private int binaries;

  DtaContents(ImportFile file, Release release, String label, List<StataVariable> variables) {
    this.release = release;
    this.label = label;
    this.variables = List.copyOf(variables);
    this.limits = new DatasetLimits(file, variables.size());
    this.rows = new StataRows(variables, limits);
  }

  Release release() {
    return release;
  }

  String label() {
    return label;
  }

  List<StataVariable> variables() {
    return variables;
  }

  StataRows rows() {
    return rows;
  }

  List<Note> notes() {
    return notes;
  }

  /** The labels of a set by their values, in the file's order. */
  Map<Integer, String> labels(String set) {
    return labelSets.getOrDefault(set, Map.of());
  }

  /** How many of the long texts are no texts. */
  int binaries() {
    return binaries;
  }

  /** All labels of all sets. */
  List<String> allLabels() {
    List<String> all = new ArrayList<>();
    labelSets.values().forEach(set -> all.addAll(set.values()));
    return all;
  }

  Map<Long, String> longTexts() {
    return longTexts;
  }

  void addNote(String variable, String name, String content) {
    limits.text(content.length());
    notes.add(new Note(variable, name, content));
  }

  void addLongText(long key, String text) {
    limits.text(text.length());
    longTexts.put(key, text);
  }

  /** Takes a long text that is no text. */
  void addBinary(long key) {
    binaries++;
    longTexts.put(key, "");
  }

  /** Reads a set of labels whose table is of this length. */
  void readLabels(BinaryFile in, long length) {
    String name = Field.text(in, release.name());
    in.skip(3);
    if (length < 8 || length > in.remaining()) {
      throw length < 8 ? in.damaged("a table of labels has " + length + " bytes") : in.cutOff();
    }
    int count = in.i32();
    int size = in.i32();
    if (count < 0 || size < 0 || 8L + 8L * count + size > length) {
      throw in.damaged("a table of labels has " + count + " entries with " + size + " bytes");
    }
    int[] offsets = new int[count];
    int[] values = new int[count];
    for (int i = 0; i < count; i++) {
      offsets[i] = in.i32();
    }
    for (int i = 0; i < count; i++) {
      values[i] = in.i32();
    }
    String texts = in.raw(size);
    in.skip(length - 8L - 8L * count - size);
    Map<Integer, String> labels = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      if (offsets[i] < 0 || offsets[i] >= size) {
        throw in.damaged("a label lies outside its table");
      }
      int end = texts.indexOf(0, offsets[i]);
      String text = texts.substring(offsets[i], end < 0 ? size : end);
      // Entries may share one text, so that a small table could stand for much.
      limits.text(text.length());
      labels.putIfAbsent(values[i], text);
    }
    labelSets.put(name, labels);
  }
}
