package no.kodebok.exports;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.MissingKind;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.tables.Base;
import no.kodebok.coding.tables.Category;
import no.kodebok.coding.tables.CrossTable;
import no.kodebok.coding.tables.CrossTable.ColumnBlock;
import no.kodebok.coding.tables.CrossTable.CrossCell;
import no.kodebok.coding.tables.Estimate;
import no.kodebok.coding.tables.FrequencyTable;
import no.kodebok.coding.tables.FrequencyTable.FrequencyCell;
import no.kodebok.coding.tables.FrequencyTable.FrequencyTotal;
import no.kodebok.coding.tables.MissingCount;
import no.kodebok.coding.tables.PercentMode;
import no.kodebok.coding.tables.Sampling;
import no.kodebok.coding.tables.Statistic;
import no.kodebok.coding.tables.Summary;
import no.kodebok.coding.tables.TableHead;
import no.kodebok.coding.tables.TableVariable;
import no.kodebok.coding.tables.statistics.Adjustment;
import no.kodebok.coding.tables.statistics.Measure;
import org.jspecify.annotations.Nullable;

/** Small finished tables for tests of exporters. */
public final class SampleTables {
  /** When and by what the samples were made. */
  public static final ExportSettings SETTINGS =
      new ExportSettings(
          Language.NB,
          "Studie",
          ZonedDateTime.of(2026, 3, 4, 12, 0, 0, 0, ZoneOffset.UTC),
          "0.1.0");

  private SampleTables() {}

  /** 5 of 40 agree, nobody is in between, 35 disagree, and 10 do not know. */
  public static FrequencyTable frequency(String title, String agree) {
    Category yes = new Category("1", agree, null, true);
    Category between = new Category("2", "Verken eller", null, true);
    Category no = new Category("3", "Helt uenig", null, true);
    Base base =
        new Base(
            50,
            50,
            40,
            List.of(new MissingCount("q", "8", MissingKind.DONT_KNOW, "Vet ikke", 10, 10, 20)),
            40,
            40,
            0);
    return new FrequencyTable(
        head(title, base, List.of()),
        List.of(
            new FrequencyCell(yes, 5, 5, 10, 12.5, 12.5, Estimate.NONE),
            new FrequencyCell(between, 0, 0, 0, 0, 12.5, Estimate.NONE),
            new FrequencyCell(no, 35, 35, 70, 87.5, 100, Estimate.NONE)),
        List.of(),
        new FrequencyTotal(40, 40, 80, 50, 50),
        Summary.NONE);
  }

  /** Two rows by two columns; phi is not defined. */
  public static CrossTable cross() {
    Category yes = new Category("1", "Ja", null, true);
    Category no = new Category("2", "Nei", null, true);
    Category men = new Category("m", "Menn", null, true);
    Category women = new Category("k", "Kvinner", null, true);
    Base base = new Base(2000, 2000, 2000, List.of(), 2000, 2000, 0);
    TableVariable column = new TableVariable("kjonn", "Kjønn", null, "S", Scale.NOMINAL);
    List<CrossCell> cells = new ArrayList<>();
    cells.add(cell(yes, men, 300, 60, 30, 15));
    cells.add(cell(yes, women, 200, 40, 20, 10));
    cells.add(cell(yes, null, 500, 100, 25, 25));
    cells.add(cell(no, men, 700, 700 / 15.0, 70, 35));
    cells.add(cell(no, women, 800, 800 / 15.0, 80, 40));
    cells.add(cell(no, null, 1500, 100, 75, 75));
    cells.add(cell(null, men, 1000, 50, 100, 50));
    cells.add(cell(null, women, 1000, 50, 100, 50));
    cells.add(cell(null, null, 2000, 100, 100, 100));
    LinkedHashMap<Statistic, Measure> statistics = new LinkedHashMap<>();
    statistics.put(Statistic.CHI_SQUARE, Measure.test(26.666, 1, 0.0000002));
    statistics.put(Statistic.CRAMERS_V, Measure.of(0.1154));
    statistics.put(Statistic.PHI, new Measure.Undefined());
    return new CrossTable(
        head("Svar etter Kjønn", base, List.of(column)),
        List.of(yes, no),
        List.of(
            new ColumnBlock(column, List.of(men, women), cells, base, statistics, Summary.NONE)),
        List.of(
            cell(yes, null, 500, 100, 25, 25),
            cell(no, null, 1500, 100, 75, 75),
            cell(null, null, 2000, 100, 100, 100)),
        Summary.NONE,
        Adjustment.BONFERRONI);
  }

  private static CrossCell cell(
      @Nullable Category row,
      @Nullable Category column,
      long count,
      double rowPercent,
      double columnPercent,
      double totalPercent) {
    boolean body = row != null && column != null;
    return new CrossCell(
        row,
        column,
        count,
        count,
        rowPercent,
        columnPercent,
        totalPercent,
        body ? 250 : Double.NaN,
        body ? 5.1 : Double.NaN);
  }

  private static TableHead head(String title, Base base, List<TableVariable> columns) {
    return new TableHead(
        title,
        new TableVariable("q", title, "=HYPERLINK(\"http://x\")", "S", Scale.ORDINAL),
        columns,
        base,
        PercentMode.COLUMN,
        null,
        null,
        null,
        false,
        Sampling.RANDOM,
        "Spurt: 50.",
        List.of("En merknad."));
  }
}
