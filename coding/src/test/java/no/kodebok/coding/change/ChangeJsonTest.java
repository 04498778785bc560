package no.kodebok.coding.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.Memo;
import no.kodebok.coding.model.TextRange;
import org.junit.jupiter.api.Test;

class ChangeJsonTest {
  private static final UUID ID = Ids.next();
  private static final UUID OTHER = Ids.next();
  private static final Code CODE =
      new Code(
          ID,
          "Tid / \"press\" æøå",
          OTHER,
          3,
          "def",
          "bruk",
          "ikke",
          "eks",
          List.of("a"),
          "#0b7285");
  private static final Coding CODING =
      new Coding(ID, OTHER, ID, new TextRange(3, 9), OTHER, Instant.parse("2026-11-22T10:00:00Z"));
  private static final Memo MEMO =
      new Memo(ID, OTHER, "Et notat", OTHER, Instant.parse("2026-11-22T10:00:00Z"));

  private static final List<Change> ALL =
      List.of(
          new Change.BatchAdded(ID, List.of("a.txt", "b.docx")),
          new Change.BatchWithdrawn(ID, List.of()),
          new Change.SourceBound(ID, null, OTHER),
          new Change.SourceBound(ID, OTHER, null),
          new Change.AttributesReplaced(null, ID),
          new Change.AttributesReplaced(ID, OTHER),
          new Change.CodeAdded(CODE),
          new Change.CodeRemoved(Code.named(ID, "Rot", null, 0, "#ffffff")),
          new Change.CodeRevised(CODE, Code.named(ID, "Ny", null, 1, "#000000")),
          new Change.PassageCoded(CODING),
          new Change.CodingRemoved(CODING),
          new Change.MemoAdded(MEMO),
          new Change.MemoRemoved(MEMO),
          new Change.CoderAdded(new Coder(ID, "Kari")),
          new Change.CoderRemoved(new Coder(ID, "Ola")));

  @Test
  void everyChangeComesBackAsItWas() {
    assertEquals(ALL, ChangeJson.read(ChangeJson.write(ALL), memo -> "Et notat"));
  }

  @Test
  void everyKindOfChangeIsTestedHere() {
    Set<Class<?>> tested = new HashSet<>();
    ALL.forEach(change -> tested.add(change.getClass()));
    assertEquals(new HashSet<>(Arrays.asList(Change.class.getPermittedSubclasses())), tested);
  }

  @Test
  void theInverseOfTheInverseIsTheChange() {
    for (Change change : ALL) {
      assertEquals(change, change.inverse().inverse());
    }
  }

  @Test
  void theTextOfAMemoIsNotInTheHistory() {
    assertFalse(ChangeJson.write(List.of(new Change.MemoAdded(MEMO))).contains("Et notat"));
  }

  @Test
  void aChangeOfALaterVersionIsRefused() {
    String later = ChangeJson.write(ALL).replaceFirst("\"v\":1", "\"v\":2");
    assertThrows(IllegalArgumentException.class, () -> ChangeJson.read(later, memo -> ""));
  }

  /** What the first release wrote must be read by every later one. */
  @Test
  void payloadsOfTheFirstReleaseAreRead() {
    String written =
        """
        [{"type":"PassageCoded","v":1,"coding":{"id":"01890000-0000-7000-8000-000000000001",\
        "code":"01890000-0000-7000-8000-000000000002","source":"01890000-0000-7000-8000-000000000003",\
        "start":5,"end":9,"coder":"01890000-0000-7000-8000-000000000004","at":"2026-11-22T10:00:00Z"}}]\
        """;
    Change.PassageCoded coded =
        (Change.PassageCoded) ChangeJson.read(written, memo -> "").getFirst();
    assertEquals(new TextRange(5, 9), coded.coding().range());
  }
}
