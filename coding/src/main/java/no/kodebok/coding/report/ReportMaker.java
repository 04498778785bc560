package no.kodebok.coding.report;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.framework.FrameworkMaker;
import no.kodebok.coding.joint.JointDisplay;
import no.kodebok.coding.joint.JointMaker;
import java.util.Map;
import java.util.Set;
import no.kodebok.coding.matrix.CodeMatrix;
import no.kodebok.coding.matrix.CountWords;
import no.kodebok.coding.matrix.MatrixMaker;
import no.kodebok.coding.matrix.MatrixRequest;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.quotes.MaskLetters;
import no.kodebok.coding.quotes.ProjectAttribution;
import no.kodebok.coding.quotes.QuoteRequest;
import no.kodebok.coding.quotes.QuoteSheets;
import no.kodebok.coding.report.PlanItem.Presentation;
import no.kodebok.coding.report.PlanItem.Quotes;
import no.kodebok.coding.report.ReportPart.FrameworkPart;
import no.kodebok.coding.report.ReportPart.JointPart;
import no.kodebok.coding.report.ReportPart.MatrixPart;
import no.kodebok.coding.report.ReportPart.QuotesPart;
import no.kodebok.coding.report.ReportPart.TablePart;
import no.kodebok.coding.search.QueryException;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.coding.tables.BatteryTable;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.Table;
import no.kodebok.coding.tables.TableMaker;
import no.kodebok.coding.tables.chart.Chart;
import no.kodebok.coding.tables.chart.Charts;
import org.jspecify.annotations.Nullable;

/** Makes the report that a plan asks for. */
public final class ReportMaker {
  private final ProjectReader project;
  private final ReportPlan plan;
  private final Language language;
  private final Messages tables;
  private final Messages words;
  private final boolean hasChapters;
  private final MaskLetters letters;
  private int chapter;
  private int number;

  private ReportMaker(ProjectReader project, ReportPlan plan) {
    this.project = project;
    this.plan = plan;
    this.language = plan.language() == null ? project.project().language() : plan.language();
    this.tables = Messages.ofTables(language);
    this.words = Messages.of(ReportMaker.class, "report", language);
    this.letters = MaskLetters.of(project);
    this.hasChapters =
        plan.items().stream()
            .anyMatch(planned ->
                planned.item() instanceof PlanItem.Heading heading && heading.level() == 1);
  }

  /**
   * The report of a project as it is.
   *
   * @throws KodebokException if an item cannot be made; it says which one, and in which line
   */
  public static ReportDocument make(ProjectReader project, ReportPlan plan, Progress progress) {
    return prepare(project, plan, progress).document();
  }

  /**
   * The report of a project as it is. Letters that are given in it mean nothing until they are
   * kept.
   *
   * @throws KodebokException as {@link #make} does
   */
  public static Prepared prepare(ProjectReader project, ReportPlan plan, Progress progress) {
    ReportMaker maker = new ReportMaker(RememberedAnswers.of(project), plan);
    return new Prepared(maker.make(progress), maker.letters.given());
  }

  /**
   * A report, and letters that it gave to what it masks.
   *
   * @param given for {@link no.kodebok.coding.quotes.MaskEdits#keep}; empty where nothing is masked
   *     or all had letters
   */
  public record Prepared(ReportDocument document, Map<String, String> given) {
    public Prepared {
      given = Map.copyOf(given);
    }
  }

  /** The language that a plan's report is in. */
  public static Language language(ProjectReader project, ReportPlan plan) {
    Language language = plan.language();
    return language == null ? project.project().language() : language;
  }

  private ReportDocument make(Progress progress) {
    List<ReportPart> parts = new ArrayList<>();
    int done = 0;
    for (ReportPlan.Planned planned : plan.items()) {
      parts.add(placed(planned));
      progress.report(++done, plan.items().size(), words.text("progress"));
    }
    String title = plan.title();
    return new ReportDocument(
        title == null ? project.project().name() : title, parts, plan.text(), List.of());
  }

  private ReportPart placed(ReportPlan.Planned planned) {
    PlanKeys keys = planned.spot().keys();
    try {
      return part(planned.item());
    } catch (QueryException e) {
      throw keys.fault()
          .at(
              Math.max(keys.line("filter"), keys.line("where")),
              ReportReason.PLAN_ITEM_FAILED.with(keys.fault().item()),
              e.getMessage() + " (at character " + (e.position() + 1) + " of the filter)",
              e);
    } catch (KodebokException e) {
      int line =
          e.because()
              .flatMap(because ->
                  because.values().values().stream()
                      .filter(String.class::isInstance)
                      .map(String.class::cast)
                      .filter(text -> !text.isEmpty())
                      .findFirst())
              .map(keys::lineOf)
              .orElse(keys.line());
      throw keys.fault()
          .at(line, ReportReason.PLAN_ITEM_FAILED.with(keys.fault().item()), e.getMessage(), e);
    }
  }

  private ReportPart part(PlanItem item) {
    return switch (item) {
      case PlanItem.Heading(String text, int level) -> {
        if (level == 1) {
          chapter++;
          number = 0;
        }
        yield new ReportPart.Heading(text, level);
      }
      case PlanItem.Paragraph(String text) -> new ReportPart.Paragraph(text);
      case PlanItem.Tabulation table ->
          table(TableMaker.make(project, table.request(), language), table.presentation());
      case PlanItem.Battery battery -> battery(battery);
      case PlanItem.Matrix matrix -> matrix(matrix);
      case PlanItem.Framework framework -> framework(framework);
      case PlanItem.Quotes quotes -> quotes(quotes);
      case PlanItem.Joint joint -> joint(joint);
    };
  }

  private TablePart table(Table table, Presentation presentation) {
    return new TablePart(
        nextNumber(),
        titled(presentation, table.head().title()),
        table,
        chart(table, presentation),
        presentation.notes());
  }

  private @Nullable Chart chart(Table table, Presentation presentation) {
    if (!presentation.chart()) {
      return null;
    }
    return presentation.kind() == null
        ? Charts.suggested(table, tables).orElse(null)
        : Charts.of(table, presentation.kind(), tables);
  }

  private TablePart battery(PlanItem.Battery battery) {
    Table table = TableMaker.battery(project, battery.variables(), battery.request(), language);
    Presentation presentation = battery.presentation();
    if (!battery.byMean() || !(table instanceof BatteryTable items)) {
      return table(table, presentation);
    }
    if (!items.withholds()) {
      return table(items.byMean(), presentation);
    }
    // The order of the means would say which of the hidden ones is larger.
    List<String> notes = new ArrayList<>(presentation.notes());
    notes.add(words.text("battery.order"));
    return table(
        table,
        new Presentation(presentation.title(), notes, presentation.chart(), presentation.kind()));
  }

  private MatrixPart matrix(PlanItem.Matrix item) {
    MatrixRequest request =
        item.words() ? item.request().withWords(CountWords.of(project)) : item.request();
    CodeMatrix matrix = MatrixMaker.make(project, request, language);
    return new MatrixPart(
        nextNumber(),
        titled(item.presentation(), matrix.title()),
        matrix,
        item.presentation().notes());
  }

  private FrameworkPart framework(PlanItem.Framework item) {
    return new FrameworkPart(
        nextNumber(),
        titled(item.presentation(), words.text("framework.title")),
        FrameworkMaker.make(project, item.request(), language),
        item.presentation().notes());
  }

  private QuotesPart quotes(Quotes item) {
    return new QuotesPart(
        nextNumber(),
        titled(item.presentation(), quotesTitle(item)),
        groups(item),
        item.presentation().notes());
  }

  private String quotesTitle(Quotes item) {
    String code = item.code();
    return code == null
        ? words.text("quotes.all")
        : words.text("quotes.code", CodePath.parse(code).names().getLast());
  }

  private List<QuoteGroup> groups(Quotes item) {
    String code = item.code();
    String by = item.by();
    ProjectAttribution asked = plan.attribution().or(item.attribution());
    QuoteRequest request =
        new QuoteRequest(
            code == null ? null : CodePath.parse(code),
            item.where(),
            by,
            0,
            item.chosen(),
            0,
            asked.choice().template(),
            asked.choice().classes(),
            ProjectAttribution.of(project).maskedUnless(asked.mask()),
            List.of(),
            0,
            language);
    return QuoteGroups.of(
        project,
        QuoteSheets.masked(project, request, letters, by == null ? Set.of() : Set.of(by)),
        item.by(),
        item.max(),
        words.text("quotes.without"));
  }

  private JointPart joint(PlanItem.Joint joint) {
    JointDisplay display =
        joint.request().map(request -> JointMaker.make(project, request, language)).orElse(null);
    Table table =
        display == null
            ? TableMaker.make(project, joint.table().request(), language)
            : display.table();
    Presentation own = joint.presentation();
    Presentation inner = joint.table().presentation();
    List<String> notes = new ArrayList<>(inner.notes());
    notes.addAll(joint.quotes().presentation().notes());
    notes.addAll(own.notes());
    return new JointPart(
        new TablePart(
            nextNumber(),
            titled(own, titled(inner, table.head().title())),
            table,
            chart(table, inner),
            notes),
        display == null ? groups(joint.quotes()) : groups(display),
        titled(joint.quotes().presentation(), quotesTitle(joint.quotes())),
        display);
  }

  /** The quotes of each group of a display; where it has no groups, those of all together. */
  private static List<QuoteGroup> groups(JointDisplay display) {
    return display.groups().stream()
        .filter(group -> group.key() != null || display.groups().size() == 1)
        .map(group ->
            new QuoteGroup(
                group.key() == null ? "" : group.label(), group.quotes(), group.passages()))
        .toList();
  }

  private static String titled(Presentation presentation, String otherwise) {
    String title = presentation.title();
    return title == null ? otherwise : title;
  }

  private String nextNumber() {
    number++;
    return hasChapters && chapter > 0 ? chapter + "." + number : String.valueOf(number);
  }
}
