package no.kodebok.coding.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QuoteLedgerTest {
  private final SmallProject project = new SmallProject();
  private final UUID kari = project.addCoder("Kari");
  private final UUID first =
      project.addSource("Intervju A", null, "Vi mangler folk på kontoret. Reglene er uklare.");
  private final UUID second =
      project.addSource("Intervju B", null, "Vi mangla folk på kontoret! Reglene endres ofte.");

  private void use(UUID source, String words, String place) {
    project.use(project.choose(source, words, null, kari), place, kari);
  }

  @Test
  void nearlyTheSameWordsInTwoPlacesAreToldInBoth() {
    use(first, "Vi mangler folk på kontoret.", "Rapport 1");
    use(second, "Vi mangla folk på kontoret!", "Rapport 2");
    use(second, "Reglene endres ofte.", "Rapport 2");
    assertEquals(
        List.of(List.of("Rapport 2"), List.of("Rapport 1"), List.of()),
        QuoteLedger.of(project).stream().map(QuoteLedger.Entry::alike).toList());
  }

  @Test
  void aPassageWithinAnotherIsTheSamePlaceOfTheText() {
    use(first, "Reglene er uklare.", "Rapport 1");
    use(first, "Reglene er", "Rapport 3");
    assertEquals(
        List.of(List.of("Rapport 3"), List.of("Rapport 1")),
        QuoteLedger.of(project).stream().map(QuoteLedger.Entry::alike).toList());
  }

  @Test
  void oneQuoteInTwoPlacesIsCountedAndNotAlikeItself() {
    UUID quote = project.choose(first, "Reglene er uklare.", null, kari);
    project.use(quote, "Rapport 2", kari);
    project.use(quote, "Rapport 1", kari);
    List<QuoteLedger.Entry> entries = QuoteLedger.of(project);
    assertEquals(
        List.of("Rapport 1", "Rapport 2"),
        entries.stream().map(entry -> entry.use().place()).toList());
    assertEquals(List.of(2, 2), entries.stream().map(QuoteLedger.Entry::times).toList());
    assertEquals(List.of(), entries.getFirst().alike());
  }
}
