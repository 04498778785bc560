package no.kodebok.importers.qualcoder;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.kodebok.coding.model.ImportedProject.Note;
import no.kodebok.coding.model.ImportedProject.Person;
import no.kodebok.coding.model.ImportedProject.Subject;
import no.kodebok.importers.exchange.Names;
import org.jspecify.annotations.Nullable;

/** The memos of all tables with their writers, and the keys that what they are on has. */
final class Memos {
  private final String mark;
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final List<Note> notes = new ArrayList<>();

  /**
   * @param made when the project was made, which makes its numbers unique
   */
  Memos(String made) {
    mark = "qualcoder " + made + " ";
  }

  List<Person> people() {
    return List.copyOf(people.values());
  }

  List<Note> notes() {
    return notes;
  }

  /** The key of a row. */
  String key(String table, String id) {
    return mark + table + " " + id;
  }

  /** The key of a coder; null where nobody is named. */
  @Nullable String coder(String owner) {
    String name = Names.of(owner);
    if (name.isEmpty()) {
      return null;
    }
    return people.computeIfAbsent(name, n -> new Person("qualcoder coder " + n, n)).key();
  }

  /** Adds a memo, unless it is empty. */
  void add(String id, Subject subject, String about, String written, String owner, String date) {
    String words = words(written);
    if (!words.isEmpty()) {
      notes.add(new Note(key("memo of", id), subject, about, words, coder(owner), moment(date)));
    }
  }

  static String words(String written) {
    return Normalizer.normalize(
            written.replace("\r\n", "\n").replace('\r', '\n').replace("\0", ""),
            Normalizer.Form.NFC)
        .strip();
  }

  /** QualCoder writes the local time, with a space before the hour. */
  static @Nullable Instant moment(String written) {
    try {
      return written.length() < 19
          ? null
          : LocalDateTime.parse(written.substring(0, 19).replace(' ', 'T'))
              .atZone(ZoneId.systemDefault())
              .toInstant();
    } catch (DateTimeException e) {
      // When something was done is worth having, and no reason to turn it down.
      return null;
    }
  }
}
