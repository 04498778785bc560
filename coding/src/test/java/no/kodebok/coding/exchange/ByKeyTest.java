package no.kodebok.coding.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.model.Ids;
import org.junit.jupiter.api.Test;

class ByKeyTest {
  @Test
  void anIdIsFoundByTheKeyThatItWasMadeOf() {
    UUID first = Ids.of("qualcoder 2024 code 1");
    UUID again = Ids.of("qualcoder 2024 code 1");
    UUID other = Ids.of("qualcoder 2024 code 2");
    assertNotEquals(first, again);
    assertTrue(first.compareTo(again) < 0 && first.version() == 7 && first.variant() == 2);
    ByKey byKey = new ByKey(List.of(first, other, Ids.next()), Map.of());
    assertEquals(first, byKey.find("qualcoder 2024 code 1"));
    assertEquals(other, byKey.find("qualcoder 2024 code 2"));
    assertNull(byKey.find("qualcoder 2024 code 3"));
  }

  @Test
  void whatTheOtherProgramGotFromKodebokIsFoundByItsOwnId() {
    UUID own = Ids.next();
    assertEquals(own, new ByKey(List.of(own), Map.of()).find(own.toString()));
  }

  @Test
  void aThingThatHadItsOwnIdIsFoundByTheKeyItIsKnownBy() {
    UUID own = Ids.next();
    UUID other = Ids.next();
    ByKey byKey = new ByKey(List.of(own), Map.of("aa-1", own, "aa-2", other));
    assertEquals(own, byKey.find("aa-1"));
    assertNull(byKey.find("aa-2"));
  }
}
