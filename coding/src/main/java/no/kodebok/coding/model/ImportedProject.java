package no.kodebok.coding.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.kodebok.coding.model.ImportBatch.ImportedFile;
import org.jspecify.annotations.Nullable;

/**
 * A project of another program, as far as Kodebok has a place for it. Everything in it has a key by
 * which the other program knows it: when the same project is read again, it is the same thing. Keys
 * are unique among things of one kind.
 *
 * @param origin the program that wrote it, empty where it does not say
 * @param codes parents before their children
 * @param signs how the other program knows the things, to be given back to it
 */
public record ImportedProject(
    ImportedFile file,
    String name,
    String origin,
    List<Person> coders,
    List<Theme> codes,
    List<Text> texts,
    List<Unit> cases,
    List<Variable> variables,
    List<Note> memos,
    List<Sign> signs) {
  public ImportedProject {
    coders = List.copyOf(coders);
    codes = List.copyOf(codes);
    texts = List.copyOf(texts);
    cases = List.copyOf(cases);
    variables = List.copyOf(variables);
    memos = List.copyOf(memos);
    signs = List.copyOf(signs);
  }

  /** A project of a program that has no GUIDs. */
  public ImportedProject(
      ImportedFile file,
      String name,
      String origin,
      List<Person> coders,
      List<Theme> codes,
      List<Text> texts,
      List<Unit> cases,
      List<Variable> variables,
      List<Note> memos) {
    this(file, name, origin, coders, codes, texts, cases, variables, memos, List.of());
  }

  /** Number of codings in all texts. */
  public int codings() {
    return texts.stream().mapToInt(text -> text.codings().size()).sum();
  }

  /** A coder to be. */
  public record Person(String key, String name) {}

  /**
   * A code to be.
   *
   * @param parent key of the code above it, or null for a root
   * @param colour {@code #rrggbb} in lower case, or null for one of the palette
   */
  public record Theme(
      String key,
      @Nullable String parent,
      String name,
      String definition,
      String use,
      String doNotUse,
      String example,
      List<String> aliases,
      @Nullable String colour) {
    public Theme {
      aliases = List.copyOf(aliases);
    }
  }

  /**
   * A source to be.
   *
   * @param folder where it is filed, as {@link Source#folder()}
   */
  public record Text(
      String key,
      String name,
      SourceKind kind,
      SourceText text,
      String folder,
      List<Mark> codings) {
    public Text {
      codings = List.copyOf(codings);
    }
  }

  /**
   * A coding to be.
   *
   * @param code key of its code, which is among the codes
   * @param coder key of who coded, or null where nobody is named
   * @param at when, or null where it is not said
   */
  public record Mark(
      String key, String code, TextRange range, @Nullable String coder, @Nullable Instant at) {}

  /**
   * A case to be.
   *
   * @param texts keys of the texts that are its own
   * @param voices whose turns are its own, in texts of several speakers
   * @param values by name of the variable; none is empty
   */
  public record Unit(
      String key, String name, List<String> texts, List<Voice> voices, Map<String, String> values) {
    public Unit {
      texts = List.copyOf(texts);
      voices = List.copyOf(voices);
      values = Map.copyOf(values);
    }

    /** A case that has texts only as a whole. */
    public Unit(String key, String name, List<String> texts, Map<String, String> values) {
      this(key, name, texts, List.of(), values);
    }
  }

  /** A speaker of a text, by the text's key. */
  public record Voice(String text, String speaker) {}

  /**
   * A memo to be.
   *
   * @param about key of what it is on; of no meaning when that is the project
   */
  public record Note(
      String key,
      Subject subject,
      String about,
      String text,
      @Nullable String coder,
      @Nullable Instant at) {}

  /**
   * By what the other program knows a thing, and what it says of it that has no place here.
   *
   * @param key of the thing; the name of a variable or folder
   * @param part as in {@link Counterpart}
   * @param guid as it is written there
   * @param passage that it is, or is of; null for all else
   */
  public record Sign(
      Bearer bearer,
      String key,
      String part,
      String guid,
      Map<String, String> said,
      @Nullable Passage passage) {
    public Sign {
      said = Map.copyOf(said);
    }
  }

  /** A passage of a text, by the text's key. */
  public record Passage(String text, TextRange range) {}

  /** What bears a sign. */
  public enum Bearer {
    CODER,
    CODE,
    TEXT,
    CODING,
    CASE,
    NOTE,
    VARIABLE,
    FOLDER,
    /** A passage that is no coding, such as a turn of a speaker. */
    PASSAGE,
    /** What Kodebok has no kind of thing for. */
    CARRIED
  }

  /** What a memo is on. */
  public enum Subject {
    PROJECT,
    TEXT,
    CODE,
    CODING,
    CASE
  }
}
