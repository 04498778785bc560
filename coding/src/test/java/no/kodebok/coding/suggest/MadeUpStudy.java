package no.kodebok.coding.suggest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import no.kodebok.coding.codebook.CodeEdits;
import no.kodebok.coding.codebook.CodedPassage;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.store.Batches;
import no.kodebok.coding.store.ProjectStore;
import no.kodebok.coding.store.sql.SqliteProjects;

/** A project of made-up texts in which some segments speak of one theme and others of others. */
final class MadeUpStudy implements AutoCloseable {
  static final CodePath CODE = CodePath.parse("Ventetid");

  private static final List<String> THEME =
      List.of("kø", "ventetid", "ventet", "måneder", "ventelista", "uker", "saksbehandlingstida");
  private static final List<String> OTHERS =
      List.of("bil", "hage", "middag", "skole", "vennene", "fotball", "turer", "sommeren");
  private static final List<String> ANY =
      List.of("jeg", "var", "det", "også", "hos", "legen", "kontoret", "gikk", "snakket", "husker");

  final ProjectStore store;
  private final Path folder;
  private final Random random;

  MadeUpStudy(Path folder, long seed) {
    this.folder = folder;
    this.random = new Random(seed);
    Path file = folder.resolve("studie.kodebok");
    SqliteProjects.create(file, "Studie", Language.NB);
    store = SqliteProjects.open(file);
    store.write("kari", CodeEdits.addCode(CODE));
  }

  UUID code() {
    return store.codebook().get(CODE).id();
  }

  /** Brings a text of so many segments, every fourth of which is on the theme. */
  Source bring(String name, int segments) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < segments; i++) {
      List<String> words = i % 4 == 0 ? THEME : OTHERS;
      for (int word = 0; word < 9; word++) {
        List<String> of = word % 3 == 0 ? words : ANY;
        text.append(of.get(random.nextInt(of.size()))).append(' ');
      }
      text.append("slutt ").append(name).append(i).append(".\n");
    }
    store.add("kari", Batches.text(folder, name, text.toString()), Progress.NONE);
    return store.sources().getLast();
  }

  /** Which segments of a text are coded. */
  interface Choice {
    boolean of(int ordinal);
  }

  /** Codes segments of a source; its last one gets another code, so that it is coded through. */
  void code(Source source, Choice choice) {
    SourceText text = store.text(source.id());
    List<CodedPassage> passages = new ArrayList<>();
    for (int i = 0; i < text.segments().size(); i++) {
      Segment segment = text.segments().get(i);
      if (choice.of(i)) {
        passages.add(new CodedPassage(CODE, source.id(), segment.range(), null));
      }
    }
    passages.add(
        new CodedPassage(
            CodePath.parse("Annet"), source.id(), text.segments().getLast().range(), null));
    store.write("kari", CodeEdits.code(passages, true));
  }

  Random random() {
    return random;
  }

  Suggestions propose() {
    return Proposer.propose(store, code(), 1000, Progress.NONE);
  }

  /** Where in its text a suggestion stands. */
  int ordinal(Suggestion suggestion) {
    List<Segment> segments = store.text(suggestion.source()).segments();
    for (int i = 0; i < segments.size(); i++) {
      if (segments.get(i).range().equals(suggestion.range())) {
        return i;
      }
    }
    throw new AssertionError("A suggestion is a segment");
  }

  @Override
  public void close() {
    store.close();
  }
}
