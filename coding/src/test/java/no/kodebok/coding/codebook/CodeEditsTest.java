package no.kodebok.coding.codebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.quotes.SmallProject;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.Edit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CodeEditsTest {
  private final SmallProject project = new SmallProject();
  private final UUID kari = project.addCoder("Kari");
  private final UUID ola = project.addCoder("Ola");
  private final UUID source = project.addSource("Intervju", null, "Første linje.\nTo 👩‍🔬 tre.");

  private Code added(String path) {
    project.apply(CodeEdits.addCode(CodePath.parse(path)), kari);
    return project.codebook().get(CodePath.parse(path));
  }

  private static Edit code(
      UUID source, String path, int start, int end, @Nullable String memo, boolean create) {
    return CodeEdits.code(
        List.of(new CodedPassage(CodePath.parse(path), source, new TextRange(start, end), memo)),
        create);
  }

  private String fault(Edit edit) {
    return String.valueOf(
        assertThrows(KodebokException.class, () -> edit.changes(project, kari)).getMessage());
  }

  @Test
  void rootsTakeTheColoursInTurnAndChildrenTheirParents() {
    assertEquals("#0b7285", added("En").colour());
    assertEquals("#b4530a", added("To").colour());
    assertEquals("#b4530a", added("To/Barn/Barnebarn").colour());
    for (String name : List.of("Tre", "Fire", "Fem", "Seks")) {
      added(name);
    }
    assertEquals("#0b7285", added("Sju").colour());
  }

  @Test
  void missingParentsAreMadeFirstAndSiblingsKeepTheirOrder() {
    List<Change> changes = project.apply(CodeEdits.addCode(CodePath.parse("A/B/C")), kari);
    assertEquals(3, changes.size());
    changes.forEach(change -> assertInstanceOf(Change.CodeAdded.class, change));
    assertEquals(0, added("A/B2/D").position());
    assertEquals(2, added("A/B3").position());
    assertEquals(List.of("B", "B2", "B3"), names(project.codebook().get(CodePath.parse("A"))));
  }

  private List<String> names(Code code) {
    return project.codebook().children(code.id()).stream().map(Code::name).toList();
  }

  @Test
  void aCodeThatIsThereIsNotAddedAgainWhateverItsCapitals() {
    added("Blå/Grønn");
    assertTrue(fault(CodeEdits.addCode(CodePath.parse("blå/GRØNN"))).contains("already"));
    String decomposed = Normalizer.normalize("Blå/Grønn", Normalizer.Form.NFD);
    assertTrue(fault(CodeEdits.addCode(CodePath.parse(decomposed))).contains("already"));
  }

  @Test
  void aPassageIsCodedWithItsMemo() {
    List<Change> changes = project.apply(code(source, "A/B", 0, 6, " Viktig ", true), kari);
    assertEquals(4, changes.size());
    Change.PassageCoded coded = assertInstanceOf(Change.PassageCoded.class, changes.get(2));
    Change.MemoAdded memo = assertInstanceOf(Change.MemoAdded.class, changes.get(3));
    assertEquals(new TextRange(0, 6), coded.coding().range());
    assertEquals(kari, coded.coding().coder());
    assertEquals(coded.coding().id(), memo.memo().about());
    assertEquals("Viktig", memo.memo().text());
  }

  @Test
  void severalPassagesAreOneStepThatMakesANewCodeOnce() {
    CodePath path = CodePath.parse("Ny");
    List<Change> changes =
        project.apply(
            CodeEdits.code(
                List.of(
                    new CodedPassage(path, source, new TextRange(0, 3), null),
                    new CodedPassage(path, source, new TextRange(3, 6), " ")),
                true),
            kari);
    assertEquals(3, changes.size());
    assertEquals(2, project.codings(CodingFilter.ofSource(source)).size());
  }

  @Test
  void withoutLeaveToMakeItAMissingCodeIsAnErrorThatNamesTheNearest() {
    added("Barrierer");
    String message = fault(code(source, "Barierer", 0, 6, null, false));
    assertTrue(message.contains("Barrierer"), message);
  }

  @Test
  void aPassageOutsideTheTextOrThroughACharacterIsRefused() {
    added("A");
    int length = project.text(source).text().length();
    String outside = fault(code(source, "A", 3, length + 1, null, false));
    assertTrue(outside.contains("at most " + length), outside);
    assertTrue(fault(code(source, "A", 3, 3, null, false)).contains("greater end"));
    int emoji = project.text(source).text().indexOf("👩");
    assertTrue(fault(code(source, "A", 0, emoji + 1, null, false)).contains("in two"));
    assertTrue(fault(code(source, "A", emoji + 1, length, null, false)).contains("in two"));
    assertTrue(fault(code(UUID.randomUUID(), "A", 0, 1, null, false)).contains("No source"));
  }

  @Test
  void aPassageThatPartsALetterFromItsMarkOrAPictureFromItsTwinIsRefused() {
    added("A");
    UUID marked = project.addSource("Merker", null, "x\u0301 👩‍🔬 👍🏽 \u0301x");
    assertTrue(fault(code(marked, "A", 0, 1, null, false)).contains("in two"));
    assertTrue(fault(code(marked, "A", 3, 5, null, false)).contains("in two"), "before the joiner");
    assertTrue(fault(code(marked, "A", 6, 8, null, false)).contains("in two"), "after the joiner");
    assertTrue(fault(code(marked, "A", 9, 11, null, false)).contains("in two"), "before the tone");
    project.apply(code(marked, "A", 0, 2, null, false), kari);
    project.apply(code(marked, "A", 3, 8, null, false), kari);
    project.apply(code(marked, "A", 14, 16, null, false), kari);
    assertEquals(3, project.codings(CodingFilter.ofSource(marked)).size());
  }

  @Test
  void theEndsOfACodingAreMovedAndNothingElseOfIt() {
    project.apply(code(source, "A", 0, 6, null, true), kari);
    Coding before = project.codings(CodingFilter.ALL).getFirst();
    project.apply(CodeEdits.moveEnds(before.id(), new TextRange(0, 12)), ola);
    Coding after = project.coding(before.id()).orElseThrow();
    assertEquals(new TextRange(0, 12), after.range());
    assertEquals(
        List.of(before.code(), before.coder(), before.at()),
        List.of(after.code(), after.coder(), after.at()));
  }

  @Test
  void endsThatNoCodingCouldHaveAreRefused() {
    project.apply(code(source, "A", 0, 6, null, true), kari);
    UUID id = project.codings(CodingFilter.ALL).getFirst().id();
    project.apply(code(source, "A", 7, 12, null, false), kari);
    int emoji = project.text(source).text().indexOf("👩");
    assertTrue(fault(moved(id, 0, 6)).contains("already"));
    assertTrue(fault(moved(id, 7, 12)).contains("same code"));
    assertTrue(fault(moved(id, 0, emoji + 1)).contains("in two"));
    assertTrue(fault(moved(id, 0, 999)).contains("at most"));
    assertTrue(fault(moved(UUID.randomUUID(), 0, 1)).contains("No coding"));
  }

  private static Edit moved(UUID coding, int start, int end) {
    return CodeEdits.moveEnds(coding, new TextRange(start, end));
  }

  @Test
  void theSameCoderCannotCodeTheSamePassageTwiceButAnotherCan() {
    project.apply(code(source, "A", 14, 16, null, true), kari);
    String message = fault(code(source, "A", 14, 16, null, false));
    assertTrue(message.contains("line 2 of \"Intervju\"") && message.contains("already"), message);
    project.apply(code(source, "A", 14, 16, null, false), ola);
    project.apply(code(source, "A", 14, 17, null, false), kari);
    CodedPassage twice = new CodedPassage(CodePath.parse("A"), source, new TextRange(1, 2), null);
    assertTrue(fault(CodeEdits.code(List.of(twice, twice), false)).contains("already"));
  }

  @Test
  void aCodingIsTakenAwayWithItsMemosByTheBeginningOfItsId() {
    project.apply(code(source, "A", 0, 6, "Notat", true), kari);
    UUID id = project.codings(CodingFilter.ALL).getFirst().id();
    List<Change> changes =
        project.apply(
            CodeEdits.removeCoding(id.toString().substring(0, 20).toUpperCase(Locale.ROOT)), kari);
    assertInstanceOf(Change.MemoRemoved.class, changes.get(0));
    assertInstanceOf(Change.CodingRemoved.class, changes.get(1));
    assertEquals(List.of(), project.codings(CodingFilter.ALL));
    assertEquals(List.of(), project.memos());
  }

  @Test
  void anIdThatIsUnknownTooShortOrAmbiguousIsRefused() {
    project.apply(code(source, "A", 0, 6, null, true), kari);
    project.apply(code(source, "A", 0, 7, null, true), kari);
    String id = project.codings(CodingFilter.ALL).getFirst().id().toString();
    assertTrue(fault(CodeEdits.removeCoding(id.substring(0, 7))).contains("too short"));
    assertTrue(fault(CodeEdits.removeCoding("ffffffff")).contains("No coding"));
    assertTrue(fault(CodeEdits.removeCoding(id.substring(0, 8))).contains("2 codings"));
    project.apply(CodeEdits.removeCoding(id), kari);
    assertEquals(1, project.codings(CodingFilter.ALL).size());
  }

  private CodedPassage passage(int start, int end) {
    return new CodedPassage(CodePath.parse("Tid"), source, new TextRange(start, end), null);
  }

  @Test
  void whatTheCoderHasCodedAlreadyIsPassedOver() {
    project.apply(CodeEdits.code(List.of(passage(0, 6)), true), kari);
    project.apply(CodeEdits.codeWhereMissing(List.of(passage(0, 6), passage(7, 13)), false), kari);
    assertEquals(2, project.codings(CodingFilter.ALL).size());
    project.apply(CodeEdits.codeWhereMissing(List.of(passage(0, 6), passage(7, 13)), false), ola);
    assertEquals(4, project.codings(CodingFilter.ALL).size());
    assertTrue(
        CodeEdits.codeWhereMissing(List.of(passage(0, 6)), false).changes(project, kari).isEmpty());
  }

  @Test
  void manyPassagesAreCheckedAsFewAre() {
    List<CodedPassage> many = new ArrayList<>(Collections.nCopies(300, passage(0, 6)));
    many.add(passage(0, 400));
    assertTrue(fault(CodeEdits.codeWhereMissing(many, true)).startsWith("No passage 0 to 400"));
    many.removeLast();
    assertEquals(
        1,
        project.apply(CodeEdits.codeWhereMissing(many, true), kari).stream()
            .filter(Change.PassageCoded.class::isInstance)
            .count());
  }

  @Test
  void manyCodingsGoWithTheirMemosAndThoseThatAreGoneAreNoFault() {
    project.apply(code(source, "Tid", 0, 6, "Sjekk dette", true), kari);
    project.apply(CodeEdits.code(List.of(passage(7, 13), passage(0, 3)), true), kari);
    List<UUID> ids = project.codings(CodingFilter.ALL).stream().map(Coding::id).toList();
    assertEquals(3, ids.size());
    project.apply(CodeEdits.removeCodings(List.of(ids.get(0), ids.get(1), UUID.randomUUID())), ola);
    assertEquals(1, project.codings(CodingFilter.ALL).size());
    assertEquals(
        "None of these codings is there any more.",
        fault(CodeEdits.removeCodings(ids.subList(0, 2))));
  }
}
