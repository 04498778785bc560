package no.kodebok.coding.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.ChosenQuote;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.ImportBatch.ImportedFile;
import no.kodebok.coding.model.ImportBatch.ImportedText;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.LineMap;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.SegmentKind;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.Batches;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.ProjectStore;
import no.kodebok.coding.store.sql.SqliteProjects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextCorrectionTest {
  private static final String TEXT =
      "I: Hva hindrer?\n\nKARI: Det er lite tid. Og lite oplæring.\n\nI: Mer?\n\nOLA: Nei.\n";

  @TempDir private Path folder;
  private ProjectStore store;
  private UUID code;

  @BeforeEach
  void create() {
    Path path = folder.resolve("studie.kodebok");
    SqliteProjects.create(path, "Studie", Language.NB);
    store = SqliteProjects.open(path);
    Code made = Code.named(Ids.next(), "Tid", null, 0, "#0b7285");
    store.write("Kari", (project, coder) -> List.of(new Change.CodeAdded(made)));
    code = made.id();
  }

  @AfterEach
  void theProjectIsWhole() {
    assertEquals(List.of(), store.check());
    store.close();
  }

  @Test
  void passagesMoveWithTheirWordsAndThoseThatChangedAreToBeReviewed() {
    UUID source = add("Intervju", TEXT);
    UUID stays = coded(source, "Nei.");
    UUID changes = coded(source, "lite oplæring");
    UUID quote = chosen(source, "lite tid");
    String corrected = TEXT.replace("Hva hindrer?", "Hva er det som hindrer?");
    correct(source, corrected.replace("oplæring", "opplæring"));
    assertEquals("Nei.", words(source, stays));
    assertEquals("lite opplæring", words(source, changes));
    assertEquals("lite tid", store.chosenQuotes().getFirst().range().in(store.text(source).text()));
    assertEquals(List.of(changes), store.reviews().stream().map(r -> r.subject()).toList());
    assertEquals(
        "lite oplæring", store.reviews().getFirst().before().in(store.text(source, null).text()));
    assertFalse(store.chosenQuotes().stream().noneMatch(q -> q.id().equals(quote)));

    // A later correction opens no second review, and the first wording stays the one to compare.
    correct(source, store.text(source).text().replace("lite opplæring", "for lite opplæring"));
    correct(source, store.text(source).text().replace("opplæring", "kurs"));
    assertEquals(1, store.reviews().size());
    store.write("Ola", Reviews.keep(List.of(changes)));
    assertEquals(List.of(), store.reviews());
  }

  @Test
  void segmentsKeepTheirSpeakersAndLinesLeadToTheOriginal() {
    UUID source = add("Intervju", TEXT);
    correct(
        source,
        TEXT.replace(
            "Og lite oplæring.", "Og lite opplæring.\n\nKARI: Og ingen ledelse.\n\nSukk."));
    SourceText text = store.text(source);
    assertEquals(
        List.of(
            "I|Hva hindrer?",
            "KARI|Det er lite tid. Og lite opplæring.",
            "KARI|Og ingen ledelse.",
            "KARI|Sukk.",
            "I|Mer?",
            "OLA|Nei."),
        told(text));
    assertEquals(7, text.lines(text.segments().getLast().range()).first());
    assertEquals(5, text.lines(text.segments().get(4).range()).first());
  }

  @Test
  void aCorrectedLabelIsTheSpeakersNewNameAndTheSameCase() {
    UUID source = add("Intervju", TEXT);
    Case kari = new Case(Ids.next(), "Informant 1", null);
    store.write(
        "Kari",
        (project, coder) ->
            List.of(
                new Change.CaseAdded(kari),
                new Change.SpeakerBound(source, "KARI", null, kari.id())));
    correct(source, TEXT.replace("KARI:", "KARIN:"));
    assertEquals("KARIN", store.text(source).segments().get(1).speaker());
    assertEquals(1, store.speakers().size());
    assertEquals("KARIN", store.speakers().getFirst().speaker());
    assertEquals(kari.id(), store.speakers().getFirst().caseId());
  }

  @Test
  void aBreakThatIsGoneJoinsTurnsAndOneThatComesPartsThem() {
    UUID source = add("Intervju", TEXT);
    correct(source, TEXT.replace("tid. Og lite", "tid.\n\nOg lite").replace("\n\nI: Mer?", ""));
    assertEquals(
        List.of("I|Hva hindrer?", "KARI|Det er lite tid.", "KARI|Og lite oplæring.", "OLA|Nei."),
        told(store.text(source)));
  }

  @Test
  void aTextThatReadsTheSameOrHasNoWordsIsRefused() {
    UUID source = add("Intervju", TEXT);
    assertThrows(KodebokException.class, () -> correct(source, TEXT.replace("\n", "\r\n")));
    assertThrows(KodebokException.class, () -> correct(source, " \n\n "));
    assertEquals(0, store.revisions(source).size());
  }

  @Test
  void whatWasCodedSinceIsNotSavedUnseen() {
    UUID source = add("Intervju", TEXT);
    TextCorrection shown = TextCorrection.of(store, source, TEXT.replace("Nei", "Niks"));
    coded(source, "Nei.");
    assertThrows(KodebokException.class, () -> store.write("Kari", shown.edit()));
    store.write("Kari", TextCorrection.of(store, source, TEXT.replace("Nei", "Niks")).edit());
    assertEquals(1, store.reviews().size());
  }

  @Test
  void aReviewMayEndWithTheCodingTakenAway() {
    UUID source = add("Intervju", TEXT);
    UUID coding = coded(source, "Nei.");
    correct(source, TEXT.replace("Nei.", "Jo."));
    store.write("Kari", Reviews.remove(List.of(coding)));
    assertEquals(List.of(), store.codings(CodingFilter.ALL));
    assertEquals(List.of(), store.reviews());
    store.undo("Kari", 1, null);
    assertEquals(1, store.reviews().size());
  }

  @Test
  void randomCorrectionsLoseNothingAndAreTakenBackWhole() {
    Random random = new Random(5);
    for (int round = 0; round < 25; round++) {
      String text = RandomTexts.text(random);
      UUID source = add("Kilde " + round, text);
      Map<UUID, String> words = new HashMap<>();
      for (int i = 0; i < 10; i++) {
        TextRange passage = RandomTexts.passage(random, text);
        words.put(coded(source, passage), passage.in(text));
      }
      List<Coding> before = store.codings(CodingFilter.ofSource(source));
      String corrected = RandomTexts.edited(random, text);
      TextCorrection correction;
      try {
        correction = TextCorrection.of(store, source, corrected);
      } catch (KodebokException nothingToChange) {
        continue;
      }
      store.write("Kari", correction.edit());
      assertEquals(before.size(), store.codings(CodingFilter.ofSource(source)).size());
      words.forEach((coding, wording) ->
          assertEquals(
              correction.changed().contains(coding), !wording.equals(words(source, coding))));
      assertEquals(
          correction.changed().size(),
          store.reviews().stream().filter(r -> r.source().equals(source)).count());
      assertTrue(store.text(source).segments().size() > 0);
      store.undo("Kari", 1, null);
      assertEquals(before, store.codings(CodingFilter.ofSource(source)));
      assertEquals(text, store.text(source).text());
      assertEquals(List.of(), store.reviews());
    }
  }

  private void correct(UUID source, String corrected) {
    store.write("Kari", TextCorrection.edit(source, corrected));
  }

  private String words(UUID source, UUID coding) {
    return store.coding(coding).orElseThrow().range().in(store.text(source).text());
  }

  private static List<String> told(SourceText text) {
    List<String> told = new ArrayList<>();
    for (Segment segment : text.segments()) {
      told.add(segment.speaker() + "|" + segment.range().in(text.text()));
    }
    return told;
  }

  private UUID coded(UUID source, String words) {
    int start = store.text(source).text().indexOf(words);
    return coded(source, new TextRange(start, start + words.length()));
  }

  private UUID coded(UUID source, TextRange range) {
    UUID id = Ids.next();
    store.write(
        "Kari",
        (project, coder) ->
            List.of(
                new Change.PassageCoded(
                    new Coding(id, code, source, range, coder, Instant.now()))));
    return id;
  }

  private UUID chosen(UUID source, String words) {
    int start = store.text(source).text().indexOf(words);
    UUID id = Ids.next();
    store.write(
        "Kari",
        (project, coder) ->
            List.of(
                new Change.QuoteChosen(
                    new ChosenQuote(
                        id,
                        source,
                        new TextRange(start, start + words.length()),
                        null,
                        "",
                        coder,
                        Instant.now()))));
    return id;
  }

  /** An interview; every paragraph is a turn with its speaker's label before it. */
  private UUID add(String name, String text) {
    ImportedFile file = Batches.file(folder, name + ".txt", name + text);
    List<Segment> segments = new ArrayList<>();
    int at = 0;
    for (String line : text.split("\n", -1)) {
      int label = line.indexOf(": ");
      if (label > 0) {
        segments.add(
            new Segment(
                new TextRange(at + label + 2, at + line.length()),
                SegmentKind.TURN,
                line.substring(0, label),
                line.startsWith("I:")));
      }
      at += line.length() + 1;
    }
    store.add(
        "Kari",
        new ImportBatch(
            List.of(file),
            List.of(
                new ImportedText(
                    file,
                    name,
                    SourceKind.INTERVIEW,
                    new SourceText(text, LineMap.ofText(text), segments))),
            List.of(),
            List.of(),
            List.of()),
        Progress.NONE);
    return store.sources().getLast().id();
  }
}
