package no.kodebok.coding.report;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import no.kodebok.coding.framework.FrameworkMatrix;
import no.kodebok.coding.matrix.MatrixLayout;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.OwnJson;
import no.kodebok.coding.report.ReportPart.FrameworkPart;
import no.kodebok.coding.report.ReportPart.JointPart;
import no.kodebok.coding.report.ReportPart.MatrixPart;
import no.kodebok.coding.report.ReportPart.Numbered;
import no.kodebok.coding.report.ReportPart.QuotesPart;
import no.kodebok.coding.report.ReportPart.TablePart;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.Table;
import no.kodebok.coding.tables.TableHead;
import no.kodebok.coding.tables.TableVariable;
import no.kodebok.coding.tables.layout.FigureText;
import no.kodebok.coding.tables.layout.TableGrid;
import no.kodebok.coding.tables.layout.TableGrid.HeadCell;
import no.kodebok.coding.tables.layout.TableGrid.Line;
import no.kodebok.coding.tables.layout.TableLayout;

/**
 * The figures of a report as a reader sees them. They are kept in the report's file, so that the
 * next one can say what is different. What is not shown is not kept.
 *
 * @param version of the form in which they are kept
 */
public record ReportFigures(List<Figures> tables, int version) {
  /** The form that this program writes. */
  public static final int VERSION = 1;

  private static final String BETWEEN = " / ";

  public ReportFigures {
    tables = List.copyOf(tables);
  }

  /**
   * The figures of one part.
   *
   * @param key what it is a table of, alike in every report that asks for the same
   * @param valid who is in the figures
   * @param shown figures by row and column
   */
  public record Figures(
      String key, String number, String title, long valid, SequencedMap<String, String> shown) {}

  /** The figures of a report. */
  public static ReportFigures of(ReportDocument report, Language language) {
    List<Figures> all = new ArrayList<>();
    Map<String, Integer> times = new HashMap<>();
    for (Numbered part : report.numbered()) {
      String key = key(part);
      int time = times.merge(key, 1, Integer::sum);
      all.add(figures(part, time == 1 ? key : key + " #" + time, language));
    }
    return new ReportFigures(all, VERSION);
  }

  private static Figures figures(Numbered part, String key, Language language) {
    Messages messages = Messages.ofTables(language);
    SequencedMap<String, String> shown = new LinkedHashMap<>();
    long valid = 0;
    switch (part) {
      case TablePart table -> {
        valid = table.table().head().base().valid();
        add(TableLayout.of(table.table(), messages), language, shown);
      }
      case JointPart joint -> {
        valid = joint.table().table().head().base().valid();
        add(TableLayout.of(joint.table().table(), messages), language, shown);
        add(joint.groups(), shown);
      }
      case MatrixPart matrix ->
          add(new MatrixLayout(matrix.matrix(), language).counts(), language, shown);
      case FrameworkPart framework ->
          framework
              .matrix()
              .columns()
              .forEach(code -> put(shown, code.path(), String.valueOf(code.cases())));
      case QuotesPart quotes -> add(quotes.groups(), shown);
    }
    return new Figures(key, part.number(), part.title(), valid, shown);
  }

  private static void add(TableGrid grid, Language language, SequencedMap<String, String> shown) {
    FigureText texts = new FigureText(language);
    List<String> columns = columns(grid);
    for (Line line : grid.lines()) {
      for (int column = 0; column < line.figures().size(); column++) {
        String text = texts.of(line.figures().get(column));
        if (!text.isEmpty()) {
          put(shown, line.label() + BETWEEN + columns.get(column), text);
        }
      }
    }
  }

  private static void add(List<QuoteGroup> groups, SequencedMap<String, String> shown) {
    for (QuoteGroup group : groups) {
      put(shown, group.label().isEmpty() ? "N" : group.label(), String.valueOf(group.total()));
    }
  }

  /** Two rows of the same name are told apart. */
  private static void put(SequencedMap<String, String> shown, String name, String text) {
    String free = name;
    for (int number = 2; shown.containsKey(free); number++) {
      free = name + " (" + number + ")";
    }
    shown.put(free, text);
  }

  private static List<String> columns(TableGrid grid) {
    List<List<String>> spread = new ArrayList<>();
    for (List<HeadCell> heads : grid.heads()) {
      List<String> line = new ArrayList<>();
      for (HeadCell head : heads) {
        for (int i = 0; i < head.span(); i++) {
          line.add(head.text());
        }
      }
      spread.add(line);
    }
    List<String> columns = new ArrayList<>();
    for (int column = 0; column < grid.columns(); column++) {
      int at = column + 1;
      columns.add(
          spread.stream()
              .map(line -> at < line.size() ? line.get(at) : "")
              .filter(text -> !text.isEmpty())
              .collect(Collectors.joining(BETWEEN)));
    }
    return columns;
  }

  private static String key(Numbered part) {
    return switch (part) {
      case TablePart table -> key(table.table());
      case JointPart joint -> "joint: " + key(joint.table().table());
      case MatrixPart matrix ->
          "matrix: "
              + matrix.matrix().rows().stream()
                  .map(row -> row.key())
                  .collect(Collectors.joining(", "))
              + " by "
              + matrix.matrix().by()
              + " "
              + matrix.matrix().count().id();
      case FrameworkPart framework ->
          "framework: "
              + framework.matrix().columns().stream()
                  .map(FrameworkMatrix.Column::path)
                  .collect(Collectors.joining(", "));
      case QuotesPart quotes -> "quotes: " + quotes.title();
    };
  }

  private static String key(Table table) {
    TableHead head = table.head();
    return head.rows().name()
        + " by "
        + head.columns().stream().map(TableVariable::name).collect(Collectors.joining(", "))
        + " "
        + head.percent().id()
        + " "
        + table.getClass().getSimpleName()
        + " weight "
        + head.weight()
        + " filter "
        + head.filter();
  }

  /** As it is kept in files. */
  public String toJson() {
    JsonArrayBuilder list = Json.createArrayBuilder();
    for (Figures table : tables) {
      JsonArrayBuilder figures = Json.createArrayBuilder();
      table
          .shown()
          .forEach((name, text) -> figures.add(Json.createArrayBuilder().add(name).add(text)));
      list.add(
          Json.createObjectBuilder()
              .add("key", table.key())
              .add("number", table.number())
              .add("title", table.title())
              .add("valid", table.valid())
              .add("figures", figures));
    }
    return Json.createObjectBuilder()
        .add("version", version)
        .add("tables", list)
        .build()
        .toString();
  }

  /** What a file keeps; empty where it is nothing that this program wrote. */
  public static Optional<ReportFigures> read(String json) {
    try (JsonReader reader = OwnJson.reader(new StringReader(json))) {
      JsonObject object = reader.readObject();
      if (object.getInt("version") != VERSION) {
        return Optional.empty();
      }
      List<Figures> all = new ArrayList<>();
      for (JsonObject table : object.getJsonArray("tables").getValuesAs(JsonObject.class)) {
        SequencedMap<String, String> shown = new LinkedHashMap<>();
        for (JsonArray figure : table.getJsonArray("figures").getValuesAs(JsonArray.class)) {
          shown.put(figure.getString(0), figure.getString(1));
        }
        all.add(
            new Figures(
                table.getString("key"),
                table.getString("number"),
                table.getString("title"),
                table.getJsonNumber("valid").longValue(),
                shown));
      }
      return Optional.of(new ReportFigures(all, VERSION));
    } catch (JsonException
        | ClassCastException
        | NullPointerException
        | IndexOutOfBoundsException e) {
      // A file that somebody else made or damaged has nothing to compare with.
      return Optional.empty();
    }
  }
}
