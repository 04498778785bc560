package no.kodebok.coding.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import no.kodebok.coding.model.KodebokException;
import org.junit.jupiter.api.Test;

class FolderPathTest {
  @Test
  void spaceAndEmptyNamesDoNotCount() {
    assertEquals("Nordvik/Ledere", FolderPath.parse(" /Nordvik // Ledere/ ").toString());
    assertEquals("", FolderPath.parse(" / ").toString());
  }

  @Test
  void whatCannotBeReadIsRefused() {
    assertThrows(KodebokException.class, () -> FolderPath.parse("A\u0007"));
    assertThrows(KodebokException.class, () -> FolderPath.parse("A\u202eB"));
    assertThrows(KodebokException.class, () -> FolderPath.parse("x".repeat(101)));
    assertThrows(KodebokException.class, () -> FolderPath.parse("a/".repeat(13)));
  }
}
