package no.kodebok.coding.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.report.PlanItem.Battery;
import no.kodebok.coding.report.PlanItem.Tabulation;
import no.kodebok.coding.tables.PercentMode;
import no.kodebok.coding.tables.Sampling;
import no.kodebok.coding.tables.TableRequest;
import no.kodebok.coding.tables.chart.ChartKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanReaderTest {
  private static ReportPlan read(String items) {
    return PlanReader.read("{\"title\":\"T\",\"items\":[\n" + items + "\n]}", "plan.json");
  }

  private static String refused(String text) {
    return assertThrows(KodebokException.class, () -> PlanReader.read(text, "plan.json"))
        .getMessage();
  }

  @Test
  void aPlanOfEveryKindIsRead() {
    ReportPlan plan =
        PlanReader.read(
            """
            {"title":"Rapport","language":"nn","items":[
             {"heading":"Del 1"},
             {"heading":{"text":"Under","level":2}},
             {"text":"Brødtekst."},
             {"table":{"rows":"stilling"}},
             {"table":{"rows":"tiltak","columns":["ytelse"],"percent":"row","weight":"vekt",
               "filter":"alder < 30","minCell":5,"show":"means","statistics":["chiSquare"],
               "missing":"show","ci":"wilson","adjust":"holm","design":{"strata":"s"},
               "title":"Min","note":["a","b"],"chart":"grouped"}},
             {"battery":{"variables":["d1","d2"],"order":"mean","chart":false}},
             {"matrix":{"codes":["Barrierer/*"],"by":"rolle","count":"cases"}},
             {"quotes":{"code":"Barrierer/Regelverk","by":"rolle","max":5}},
             {"joint":{"table":{"rows":"d1","columns":["rolle"]},"quotes":{"code":"B"}}}]}
            """,
            "plan.json");
    assertEquals("Rapport", plan.title());
    assertEquals(Language.NN, plan.language());
    assertEquals(9, plan.items().size());
    Tabulation table = assertInstanceOf(Tabulation.class, plan.items().get(4).item());
    assertEquals(PercentMode.ROW, table.request().percent());
    assertEquals("vekt", table.request().weight());
    assertEquals(5, table.request().minCell());
    assertEquals(1, table.request().statistics().size());
    assertTrue(table.request().analysis().means());
    assertEquals("Min", table.presentation().title());
    assertEquals(List.of("a", "b"), table.presentation().notes());
    assertEquals(ChartKind.GROUPED, table.presentation().kind());
    Battery battery = assertInstanceOf(Battery.class, plan.items().get(5).item());
    assertTrue(battery.byMean());
    assertTrue(!battery.presentation().chart());
  }

  @Test
  void theScreenAsksForATableWithTheKeysOfAPlan() {
    String table =
        """
        {"rows":"a * b","columns":["c","kode:D"],"sample":"census","waves":"2023,2024",
         "match":"id","design":"strata=s,cluster=k","minCell":4,"adjust":"holm",
         "statistics":"chiSquare,cramersV","missing":"include=dontKnow,refused"}\
        """;
    TableRequest asked = PlanReader.table(table);
    Tabulation planned =
        assertInstanceOf(
            Tabulation.class, read("{\"table\":" + table + "}").items().getFirst().item());
    assertEquals(planned.request(), asked);
    assertEquals(Sampling.CENSUS, asked.analysis().sampling());
    assertEquals("2023,2024", asked.analysis().waves());
    assertEquals("id", asked.analysis().match());
    assertTrue(asked.hide(), "whoever names a threshold wants small cells hidden");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"rows\":\"a\",\"match\":\"b\"} | planValueUnfit | waves",
        "{\"rows\":\"a\",\"weight\":\"v\",\"frequency\":\"n\"} | weightAndFrequency | either",
        "{\"rows\":\"a\",\"design\":\"lag=s\"} | designUnreadable | strata=V",
        "{\"rows\":\"a\",\"missing\":\"include=borte\"} | unknownMissingKind | dontKnow",
        "{\"rows\":\"a\",\"statistics\":\"kji\"} | unknownStatistic | phi",
        "{\"rows\":\"a\",\"title\":\"t\"} | planKeyUnknown | title",
        "[1] | planValueUnfit | object",
        "{\"rows\" | planNotJson | line 1"
      })
  void whatAScreenAsksWronglyIsRefusedForItsOwnReason(String table, String reason, String named) {
    KodebokException refused = assertThrows(KodebokException.class, () -> PlanReader.table(table));
    assertEquals(reason, refused.because().orElseThrow().reason().id());
    assertTrue(refused.getMessage().contains(named), refused.getMessage());
  }

  @Test
  void aMisspeltKeyIsToldWithLineItemAndTheNearestOnes() {
    String message =
        refused(
            "{\"items\":[\n {\"table\":{\"rows\":\"a\"}},\n {\"table\":{\"rows\":\"b\",\n"
                + "  \"colums\":[\"c\"]}}]}");
    assertTrue(message.startsWith("plan.json, line 4, item 2 (table): "), message);
    assertTrue(message.contains("\"colums\""), message);
    assertTrue(message.contains("columns"), message);
    assertTrue(refused("{\"tittel\":\"x\",\"items\":[]}").contains("title"));
    assertTrue(refused("{\"items\":[{\"tabel\":{\"rows\":\"a\"}}]}").contains("table"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"table\":{\"rows\":5}} | rows",
        "{\"table\":{\"rows\":\"\"}} | rows",
        "{\"table\":{}} | rows",
        "{\"table\":{\"rows\":\"a\",\"minCell\":\"5\"}} | minCell",
        "{\"table\":{\"rows\":\"a\",\"minCell\":2.5}} | minCell",
        "{\"table\":{\"rows\":\"a\",\"minCell\":-1}} | minCell",
        "{\"table\":{\"rows\":\"a\",\"columns\":{\"b\":1}}} | columns",
        "{\"table\":{\"rows\":\"a\",\"columns\":[1]}} | columns",
        "{\"table\":{\"rows\":\"a\",\"percent\":\"kolonne\"}} | column",
        "{\"table\":{\"rows\":\"a\",\"missing\":\"ta med\"}} | missing",
        "{\"table\":{\"rows\":\"a\",\"statistics\":\"kjikvadrat\"}} | statistics",
        "{\"table\":{\"rows\":\"a\",\"chart\":\"kake\"}} | diverging",
        "{\"table\":{\"rows\":\"a\",\"chart\":3}} | chart",
        "{\"table\":{\"rows\":\"a\",\"show\":\"medians\"}} | means",
        "{\"table\":\"a\"} | table",
        "{\"battery\":{\"variables\":[]}} | variables",
        "{\"battery\":{\"variables\":[\"a\"],\"order\":\"best\"}} | order",
        "{\"battery\":{\"variables\":[\"a\"],\"rows\":\"b\"}} | rows",
        "{\"matrix\":{\"codes\":[\"a\"]}} | by",
        "{\"matrix\":{\"by\":\"a\",\"count\":\"folk\"}} | cases",
        "{\"quotes\":{\"code\":\"a\",\"max\":0}} | max",
        "{\"joint\":{\"table\":{\"rows\":\"a\"}}} | quotes",
        "{\"joint\":{\"table\":{\"rows\":\"a\"},\"quotes\":{},\"literature\":[{\"group\":\"b\"}]}} | text",
        "{\"joint\":{\"table\":{\"rows\":\"a\"},\"quotes\":{},\"literature\":\"b\"}} | literature",
        "{\"framework\":{\"rows\":\"a\"}} | codes",
        "{\"matrix\":{\"by\":\"a\",\"words\":1}} | words",
        "{\"heading\":{\"text\":\"a\",\"level\":9}} | level",
        "{\"heading\":\"a\",\"text\":\"b\"} | several",
        "{} | none",
        "7 | object"
      })
  void aWrongValueIsToldWithItsPlace(String item, String named) {
    String message = assertThrows(KodebokException.class, () -> read(item)).getMessage();
    assertTrue(message.startsWith("plan.json, line 2, item 1"), message);
    assertTrue(message.contains(named), message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "[",
        "{\"items\":[",
        "{\"items\":[{\"table\":{\"rows\":\"a\"},}]}",
        "null",
        "7",
        "{\"items\":{}}",
        "{\"items\":[]}",
        "{}",
        "not json",
        "{\"title\":3,\"items\":[]}",
        "{\"items\":[{\"text\":\"a\",\"text\":\"b\"}]}",
        "{\"language\":\"sv\",\"items\":[]}"
      })
  void whatIsNoPlanIsToldWithALine(String text) {
    String message = refused(text);
    assertTrue(message.startsWith("plan.json, line "), message);
  }

  @Test
  void aPlanThatIsNestedWithoutEndIsRefused() {
    String message = refused("[".repeat(5000));
    assertTrue(message.startsWith("plan.json, line 1"), message);
  }

  @Test
  void aByteOrderMarkAndNullsAreNoFault() {
    ReportPlan plan =
        PlanReader.read(
            "\ufeff{\"title\":null,\"items\":[{\"table\":{\"rows\":\"a\",\"weight\":null}}]}",
            "plan.json");
    assertNull(plan.title());
    assertEquals(1, plan.items().size());
  }
}
