package no.kodebok.app.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.SmallCellRule;
import no.kodebok.coding.tables.Category;
import no.kodebok.coding.tables.CrossTable;
import no.kodebok.coding.tables.CrossTable.ColumnBlock;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.PercentMode;
import no.kodebok.coding.tables.SetTable;
import no.kodebok.coding.tables.SetTable.SetBlock;
import no.kodebok.coding.tables.SetTable.SetColumn;
import no.kodebok.coding.tables.Table;
import no.kodebok.coding.tables.TableHead;
import no.kodebok.coding.tables.chart.Chart;
import no.kodebok.coding.tables.chart.ChartKind;
import no.kodebok.coding.tables.chart.Charts;
import no.kodebok.coding.tables.layout.Figure;
import no.kodebok.coding.tables.layout.FigureText;
import no.kodebok.coding.tables.layout.StatisticsLines;
import no.kodebok.coding.tables.layout.TableGrid;
import no.kodebok.coding.tables.layout.TableGrid.HeadCell;
import no.kodebok.coding.tables.layout.TableGrid.Line;
import no.kodebok.coding.tables.layout.TableLayout;
import org.jspecify.annotations.Nullable;

/** A table as it is printed: every figure in the words that stand in the files, and why. */
public final class TableViewJson {
  /** What is before the path of codes where they are rows. */
  private static final List<String> CODES = List.of("kode:", "code:");

  private final Table table;
  private final SmallCellRule rule;
  private final int threshold;
  private final @Nullable ChartKind wanted;
  private final Messages messages;
  private final FigureText figures;

  private TableViewJson(
      Table table, int minCell, SmallCellRule rule, @Nullable ChartKind wanted, Language language) {
    this.table = table;
    this.wanted = wanted;
    this.rule = rule;
    this.threshold = minCell < 0 ? rule.threshold() : minCell;
    this.messages = Messages.ofTables(language);
    this.figures = new FigureText(language);
  }

  /**
   * The table with its chart.
   *
   * @param minCell cells with fewer respondents are flagged; below 0 as the project says
   * @param rule what the project does with them
   * @param chart the kind of chart; null for the one that suits best
   */
  public static JsonObjectBuilder write(
      Table table, int minCell, SmallCellRule rule, @Nullable ChartKind chart, Language language) {
    return new TableViewJson(table, minCell, rule, chart, language).write();
  }

  private JsonObjectBuilder write() {
    TableHead head = table.head();
    TableGrid grid = TableLayout.of(table, messages);
    JsonObjectBuilder view = Json.createObjectBuilder().add("title", head.title());
    String question = head.rows().question();
    if (question != null && !question.isBlank() && !question.equals(head.title())) {
      view.add("question", question);
    }
    addChart(view);
    view.add(
        "smallCells",
        Json.createObjectBuilder().add("threshold", rule.threshold()).add("hide", rule.hide()));
    return view.add("percent", head.percent().name().toLowerCase(Locale.ROOT))
        .add("heads", heads(grid))
        .add("columns", columns(grid))
        .add("lines", lines(grid))
        .add("base", head.baseLine())
        .add("notes", Json.createArrayBuilder(head.notes()))
        .add("statistics", Json.createArrayBuilder(StatisticsLines.of(table, messages)));
  }

  /** The chart that is asked for, where it fits; else the one that suits best. */
  private void addChart(JsonObjectBuilder view) {
    List<ChartKind> kinds = Charts.kinds(table);
    view.add("chartKinds", Json.createArrayBuilder(kinds.stream().map(ChartKind::id).toList()));
    Optional<Chart> chart = Charts.suggested(table, messages);
    if (wanted != null && kinds.contains(wanted) && chart.isPresent()) {
      chart = Optional.of(Charts.of(table, wanted, messages));
    }
    chart.ifPresentOrElse(
        drawn -> view.add("chart", ChartJson.write(drawn)), () -> view.addNull("chart"));
  }

  private static JsonArrayBuilder heads(TableGrid grid) {
    JsonArrayBuilder heads = Json.createArrayBuilder();
    for (List<HeadCell> line : grid.heads()) {
      JsonArrayBuilder cells = Json.createArrayBuilder();
      line.forEach(cell ->
          cells.add(Json.createObjectBuilder().add("text", cell.text()).add("span", cell.span())));
      heads.add(cells);
    }
    return heads;
  }

  /** What the respondents of a column answered; null for totals and other figures. */
  private JsonArrayBuilder columns(TableGrid grid) {
    List<@Nullable JsonObjectBuilder> answers = new ArrayList<>();
    if (table instanceof CrossTable cross) {
      boolean counts = cross.head().percent() == PercentMode.NONE;
      for (ColumnBlock block : cross.blocks()) {
        for (Category category : block.categories()) {
          if (counts || category.inBase()) {
            answers.add(
                category.missing() != null || category.nesting() != null
                    ? null
                    : Json.createObjectBuilder()
                        .add("variable", block.variable().name())
                        .add("code", category.code())
                        .add("label", category.label()));
          }
        }
        if (cross.head().percent() != PercentMode.COLUMN) {
          answers.add(null);
        }
      }
    }
    if (table instanceof SetTable set) {
      for (SetBlock block : set.blocks()) {
        for (SetColumn column : block.columns()) {
          Category category = column.column();
          answers.add(
              category.missing() != null || category.isGroup()
                  ? null
                  : Json.createObjectBuilder()
                      .add("variable", block.variable().name())
                      .add("code", category.code())
                      .add("label", category.label()));
        }
      }
    }
    JsonArrayBuilder columns = Json.createArrayBuilder();
    for (int i = 0; i < grid.columns(); i++) {
      JsonObjectBuilder answer = i < answers.size() ? answers.get(i) : null;
      if (answer == null) {
        columns.addNull();
      } else {
        columns.add(answer);
      }
    }
    return columns;
  }

  private JsonArrayBuilder lines(TableGrid grid) {
    JsonArrayBuilder lines = Json.createArrayBuilder();
    List<String> paths = codePaths();
    int body = 0;
    for (Line line : grid.lines()) {
      JsonArrayBuilder cells = Json.createArrayBuilder();
      line.figures().forEach(figure -> cells.add(cell(line, figure)));
      JsonObjectBuilder written =
          Json.createObjectBuilder()
              .add("kind", line.kind().name().toLowerCase(Locale.ROOT))
              .add("label", line.label())
              .add("cells", cells);
      if (line.kind() == TableGrid.Kind.BODY && body < paths.size()) {
        written.add("codePath", paths.get(body++));
      }
      lines.add(written);
    }
    return lines;
  }

  /** The paths of the codes that the rows stand for; none where they stand for something else. */
  private List<String> codePaths() {
    String rows = table.head().rows().name().toLowerCase(Locale.ROOT);
    return table instanceof SetTable set && CODES.stream().anyMatch(rows::startsWith)
        ? set.cells().stream().map(cell -> cell.row().code()).toList()
        : List.of();
  }

  private JsonObjectBuilder cell(Line line, Figure figure) {
    JsonObjectBuilder cell = Json.createObjectBuilder().add("text", figures.of(figure));
    long count = -1;
    if (figure instanceof Figure.Percent percent) {
      count = percent.count();
      if (percent.base() > 0) {
        cell.add("of", percent.base());
      }
    } else if (figure instanceof Figure.Count respondents) {
      count = respondents.value();
    }
    if (count >= 0) {
      cell.add("count", count);
    }
    if (figure instanceof Figure.Suppressed) {
      cell.add("hidden", true);
    }
    if (line.kind() == TableGrid.Kind.BODY && count > 0 && count < threshold) {
      cell.add("small", true);
    }
    return cell;
  }
}
