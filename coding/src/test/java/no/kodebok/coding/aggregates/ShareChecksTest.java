package no.kodebok.coding.aggregates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import no.kodebok.coding.model.AggregateCell;
import no.kodebok.coding.model.AggregateCell.Kind;
import no.kodebok.coding.model.AggregateRow;
import no.kodebok.coding.model.AggregateTable;
import org.junit.jupiter.api.Test;

class ShareChecksTest {
  private static AggregateCell cell(String text) {
    return text.matches("\\d+(\\.\\d+)?")
        ? new AggregateCell(
            text, Kind.NUMBER, new BigDecimal(text), new BigDecimal(text).scale(), false)
        : AggregateCell.text(text);
  }

  private static AggregateTable table(List<String> notes, String... lines) {
    List<AggregateRow> rows = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      rows.add(
          new AggregateRow(
              i + 1, Stream.of(lines[i].split(";", -1)).map(ShareChecksTest::cell).toList()));
    }
    return new AggregateTable(
        "T", "", null, rows.subList(0, 1), 1, rows.subList(1, rows.size()), notes);
  }

  private static List<String> impossible(AggregateTable table) {
    return AggregateChecks.of(table).stream()
        .filter(check -> check.kind().equals("aggregate-share-impossible"))
        .map(check -> check.cell() + " " + String.join(" ", check.arguments().subList(1, 5)))
        .toList();
  }

  @Test
  void aShareThatNoNumberOfSevenGivesIsTold() {
    AggregateTable table = table(List.of(), "Svar;Prosent", "Ja;33", "Nei;57", "Kanskje;14", "N;7");
    assertEquals(List.of("B2 33 7 29 43"), impossible(table));
  }

  @Test
  void theBaseMayStandInTheHeading() {
    AggregateTable table =
        table(
            List.of(),
            "Svar;Menn, prosent (N = 9);Kvinner, prosent (n=12)",
            "Ja;44;50",
            "Nei;56;49");
    assertEquals(List.of("C3 49 12 42 50"), impossible(table));
  }

  @Test
  void theBaseMayStandBesidePercentsThatMakeUpAHundred() {
    AggregateTable table =
        table(List.of(), "Gruppe;N;Ja (prosent);Nei (prosent)", "A;8;25;75", "B;8;30;70");
    assertEquals(List.of("C3 30 8 25 38", "D3 70 8 63 75"), impossible(table));
  }

  @Test
  void anyShareOfWeightedRespondentsIsPossible() {
    AggregateTable table =
        table(List.of("Tallene er vektet."), "Svar;Prosent", "Ja;33", "Nei;67", "N;7");
    assertEquals(List.of(), impossible(table));
  }

  @Test
  void sharesOfRespondentsAreNeverImpossible() {
    Random random = new Random(3);
    for (int round = 0; round < 200; round++) {
      int base = 3 + random.nextInt(60);
      int first = random.nextInt(base + 1);
      int decimals = random.nextInt(2);
      String yes =
          String.format(java.util.Locale.ROOT, "%." + decimals + "f", 100.0 * first / base);
      String no =
          String.format(
              java.util.Locale.ROOT, "%." + decimals + "f", 100.0 * (base - first) / base);
      AggregateTable table =
          table(List.of(), "Svar;Prosent", "Ja;" + yes, "Nei;" + no, "N;" + base);
      assertEquals(List.of(), impossible(table), yes + " " + no + " of " + base);
    }
  }
}
