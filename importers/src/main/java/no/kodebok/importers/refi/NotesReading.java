package no.kodebok.importers.refi;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final List<Note> memos = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();

  /**
   * Something says that a note is on it; the notes stand after most that have any.
   *
   * @param description the memo where it is no note, but a description
   */
  private record Reference(
      String note, Subject subject, String about, String before, @Nullable Note description) {}

  NotesReading(TextContents contents, Losses losses) {
    this.contents = contents;
    this.losses = losses;
  }

  /** Takes the notes themselves, when all that points to them is known. */
  void take(List<Node> elements) throws IOException {
    elements.forEach(note -> notes.putIfAbsent(note.guid(), note));
    for (Reference one : references) {
      Note description = one.description();
      if (description == null) {
        resolve(one.note(), one.subject(), one.about(), one.before());
      } else {
        memos.add(description);
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
    references.add(new Reference(reference.target(), subject, about, before, null));
  }

  /** Whether there is such a note. */
  boolean has(String key) {
    return notes.containsKey(key);
  }

  /** A note that was taken is on something, by its key. */
  void resolve(String key, Subject subject, String about, String before) throws IOException {
    Node note = notes.get(key);
    if (note == null) {
      losses.add("loss-note-missing");
      return;
    }
    boolean first = used.add(key);
    if (!first) {
      losses.add("note-copied");
    }
    add(note, first ? key : key + "@" + about, subject, about, before);
  }

  private void add(Node note, String key, Subject subject, String about, String before)
      throws IOException {
    String words = words(note);
    if (words.isEmpty()) {
      losses.add("loss-note-empty");
      return;
    }
    memos.add(
        new Note(
            key,
            subject,
            about,
            before + words,
            note.creator().isEmpty() ? null : note.creator(),
            Moments.of(note.attribute("creationdatetime"))));
  }

  /** The words of a note, below its name where they do not begin with it. */
  private String words(Node note) throws IOException {
    TextContents.Content content = contents.of(note);
    String text = content == null ? "" : plain(content.text());
    String name = plain(note.attribute("name"));
    if (text.isEmpty() || name.isEmpty() || text.startsWith(name)) {
      return text.isEmpty() ? name : text;
    }
    return name + "\n\n" + text;
  }

  /** A description of something that has no place for one. */
  void describe(Subject subject, String about, String key, String description) {
    String words = plain(description);
    if (!words.isEmpty()) {
      Note memo = new Note(key + "#description", subject, about, words, null, null);
      references.add(new Reference("", subject, about, "", memo));
    }
  }

  /** Notes that nothing points to are on the project. */
  void takeRest() throws IOException {
    for (Map.Entry<String, Node> note : notes.entrySet()) {
      Node node = note.getValue();
      losses.add(
          "loss-note-coded", node.all("plaintextselection").size() + node.all("coding").size());
      if (!used.contains(note.getKey())) {
        losses.add("note-on-project");
        add(node, note.getKey(), Subject.PROJECT, "", "");
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
