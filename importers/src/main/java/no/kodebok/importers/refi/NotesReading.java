package no.kodebok.importers.refi;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import no.kodebok.coding.model.Counterpart;
import no.kodebok.coding.model.ImportedProject.Bearer;
import no.kodebok.coding.model.ImportedProject.Note;
import no.kodebok.coding.model.ImportedProject.Subject;
import no.kodebok.importers.exchange.Losses;
import org.jspecify.annotations.Nullable;

/** Makes memos of notes and descriptions: one for each thing that a note is on. */
final class NotesReading {
  private final Map<String, Node> notes = new LinkedHashMap<>();
  private final Set<String> used = new HashSet<>();
  private final TextContents contents;
  private final Losses losses;
  private final Signs signs;
  private final BooleanSupplier ours;
  private final List<Note> memos = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();

  /**
   * Something says that a note is on it; the notes stand after most that have any.
   *
   * @param description the memo where it is no note, but a description
   * @param on what is said of the part of it that has the note, if it is only a part
   */
  private record Reference(
      String note,
      Subject subject,
      String about,
      String before,
      @Nullable Note description,
      Map<String, String> on) {}

  NotesReading(TextContents contents, Losses losses, Signs signs, BooleanSupplier ours) {
    this.ours = ours;
    this.signs = signs;
    this.contents = contents;
    this.losses = losses;
  }

  /** Takes the notes themselves, when all that points to them is known. */
  void take(List<Node> elements) throws IOException {
    elements.forEach(note -> notes.putIfAbsent(note.guid(), note));
    for (Reference one : references) {
      Note description = one.description();
      if (description == null) {
        resolve(one.note(), one.subject(), one.about(), one.before(), one.on());
      } else {
        memos.add(description);
        signs.say(Bearer.NOTE, description.key(), described(one.on()));
      }
    }
    references.clear();
  }

  /**
   * A note is on something.
   *
   * @param before what its words are of, where it is on a passage that has no place of its own
   */
  void refer(Node reference, Subject subject, String about, String before) {
    refer(reference, subject, about, before, Map.of());
  }

  /** A note is on a part of something. */
  void refer(Node reference, Subject subject, String about, String before, Map<String, String> on) {
    references.add(new Reference(reference.target(), subject, about, before, null, on));
  }

  private static Map<String, String> described(Map<String, String> on) {
    Map<String, String> said = new HashMap<>(on);
    said.put("as", "description");
    return said;
  }

  /** Whether there is such a note. */
  boolean has(String key) {
    return notes.containsKey(key);
  }

  /**
   * A note that was taken is on something, by its key.
   *
   * @return the key of the memo that it became; null where it became none
   */
  @Nullable String resolve(String key, Subject subject, String about, String before)
      throws IOException {
    return resolve(key, subject, about, before, Map.of());
  }

  private @Nullable String resolve(
      String key, Subject subject, String about, String before, Map<String, String> on) throws IOException {
    Node note = notes.get(key);
    if (note == null) {
      losses.add("loss-note-missing");
      return null;
    }
    boolean first = used.add(key);
    if (!first) {
      losses.add("note-copied");
    }
    return add(note, first ? key : key + "@" + about, subject, about, before, on);
  }

  private @Nullable String add(
      Node note, String key, Subject subject, String about, String before, Map<String, String> on)
      throws IOException {
    Words found = words(note);
    String words = found.all();
    if (words.isEmpty()) {
      losses.add("loss-note-empty");
      return null;
    }
    Map<String, String> said = new HashMap<>();
    if (!ours.getAsBoolean()) {
      said.putAll(Signs.made(note));
      said.keySet().retainAll(List.of("modifyingUser", "modifiedDateTime"));
      said.put("name", note.attribute("name"));
      if (!found.head().isEmpty()) {
        said.put("head", found.head());
      }
      said.put("of", Counterpart.mark(before + words));
    }
    said.putAll(on);
    if (!note.textOf("description").isEmpty()) {
      said.put("description", note.textOf("description"));
    }
    signs.add(Bearer.NOTE, key, Counterpart.SELF, note, said);
    memos.add(
        new Note(
            key,
            subject,
            about,
            before + words,
            note.creator().isEmpty() ? null : note.creator(),
            Moments.of(note.attribute("creationdatetime"))));
    return key;
  }

  /**
   * The words of a memo.
   *
   * @param head what of them was the name of the note only, with the lines that part it
   */
  private record Words(String all, String head) {}

  /** The words of a note, below its name where they do not begin with it. */
  private Words words(Node note) throws IOException {
    TextContents.Content plain = contents.of(note);
    TextContents.Content content =
        plain == null || plain.text().isBlank() ? contents.ofWord(note) : plain;
    String text = content == null ? "" : plain(content.text());
    String name = plain(note.attribute("name"));
    if (text.isEmpty() || name.isEmpty() || text.startsWith(name)) {
      return text.isEmpty() ? new Words(name, name) : new Words(text, "");
    }
    return new Words(name + "\n\n" + text, name + "\n\n");
  }

  /** A description of something that has no place for one. */
  void describe(Subject subject, String about, String key, String description) {
    describe(subject, about, key, description, Map.of());
  }

  /** A description of a part of something. */
  void describe(Subject subject, String about, String key, String description, Map<String, String> on) {
    String words = plain(description);
    if (!words.isEmpty()) {
      Note memo = new Note(key + "#description", subject, about, words, null, null);
      references.add(new Reference("", subject, about, "", memo, on));
    }
  }

  /** Notes that nothing points to are on the project. */
  void takeRest() throws IOException {
    for (Map.Entry<String, Node> note : notes.entrySet()) {
      Node node = note.getValue();
      losses.add(
          "loss-note-coded", node.all("plaintextselection").size() + node.all("coding").size());
      losses.add("loss-note-values", node.values().size() / 3);
      losses.add("loss-note-notes", node.all("noteref").size());
      if (!used.contains(note.getKey())) {
        losses.add("note-on-project");
        add(node, note.getKey(), Subject.PROJECT, "", "", Map.of("on", "nothing"));
      }
    }
  }

  static String plain(String text) {
    return Normalizer.normalize(
            text.replace("\r\n", "\n").replace('\r', '\n').replace("\0", ""), Normalizer.Form.NFC)
        .strip();
  }

  List<Note> memos() {
    return memos;
  }
}
