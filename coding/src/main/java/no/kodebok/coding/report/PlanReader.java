package no.kodebok.coding.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import no.kodebok.coding.framework.FrameworkMaker;
import no.kodebok.coding.matrix.MatrixCount;
import no.kodebok.coding.matrix.MatrixRequest;
import no.kodebok.coding.matrix.Relation;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.quotes.AttributionChoice;
import no.kodebok.coding.quotes.AttributionClass;
import no.kodebok.coding.quotes.ProjectAttribution;
import no.kodebok.coding.report.PlanItem.Battery;
import no.kodebok.coding.report.PlanItem.Framework;
import no.kodebok.coding.report.PlanItem.Heading;
import no.kodebok.coding.report.PlanItem.Joint;
import no.kodebok.coding.report.PlanItem.Matrix;
import no.kodebok.coding.report.PlanItem.Paragraph;
import no.kodebok.coding.report.PlanItem.Presentation;
import no.kodebok.coding.report.PlanItem.Quotes;
import no.kodebok.coding.report.PlanItem.Tabulation;
import no.kodebok.coding.report.ReportPlan.Planned;
import no.kodebok.coding.tables.TableRequest;
import no.kodebok.coding.tables.TableRequestReader;
import no.kodebok.coding.tables.chart.ChartKind;

/** Reads table plans; a key or value that does not fit is refused with its line. */
public final class PlanReader {
  /** Most characters of a plan. */
  public static final int LONGEST = 5_000_000;

  private static final List<String> PRESENTATION = List.of("title", "note", "chart");
  private static final List<String> ATTRIBUTION = List.of("attribution", "attributionFor", "mask");
  private static final List<String> PLAN =
      Stream.concat(Stream.of("title", "language", "items"), ATTRIBUTION.stream()).toList();
  private static final List<String> HEADING = List.of("text", "level");
  private static final List<String> MATRIX =
      List.of("codes", "by", "count", "relation", "distance", "words");
  private static final List<String> FRAMEWORK =
      List.of("codes", "where", "show", "sort", "answers", "max");
  private static final List<String> QUOTES = 
      Stream.concat(Stream.of("code", "by", "max", "where", "chosen"), ATTRIBUTION.stream()).toList();
  private static final List<String> BATTERY = List.of("variables", "order");
  private static final int NEAR = 100;
  private static final int MANY = 1_000_000;

  private static final Map<String, Function<PlanKeys, PlanItem>> KINDS =
      Map.of(
          "table", PlanReader::table,
          "battery", PlanReader::battery,
          "matrix", PlanReader::matrix,
          "framework", PlanReader::framework,
          "quotes", PlanReader::quotes,
          "joint", PlanReader::joint);

  private static final List<String> ITEMS =
      List.of("heading", "text", "table", "battery", "matrix", "framework", "quotes", "joint");

  private PlanReader() {}

  /**
   * Reads a plan.
   *
   * @param file its name, for sentences
   * @throws no.kodebok.coding.model.KodebokException if it is no JSON, or a key or value does not
   *     fit
   */
  public static ReportPlan read(String text, String file) {
    PlanFault fault = new PlanFault(file, "");
    if (text.length() > LONGEST) {
      throw fault.at(
          1,
          ReportReason.PLAN_TOO_LARGE.with(LONGEST),
          "the file is larger than any plan (" + LONGEST + " characters).");
    }
    PlanKeys plan = PlanKeys.of(PlanJson.read(text, fault), "The plan", fault, PLAN);
    String title = plan.text("title");
    Language language = plan.named("language", Language::of, "nb, nn or en").orElse(null);
    List<PlanNode> nodes =
        plan.node("items")
            .map(node -> {
              if (node instanceof PlanNode.Items(List<PlanNode> values, int line)) {
                return values;
              }
              throw fault.unfit(node.line(), "items", "a list […]", node.kind());
            })
            .orElseThrow(() -> fault.missing(plan.line(), "items"));
    if (nodes.isEmpty()) {
      throw fault.at(
          plan.line("items"),
          ReportReason.PLAN_WITHOUT_ITEMS.with(),
          "the plan has no items, so there is nothing to report.");
    }
    List<Planned> items = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      items.add(item(nodes.get(i), i + 1, fault));
    }
    return new ReportPlan(title, language, attribution(plan), items, text);
  }

  /**
   * Reads what table is wanted: an object with the keys of a plan's {@code table}, without those
   * that say how it is presented.
   *
   * @throws no.kodebok.coding.model.KodebokException as {@link #read} does
   */
  public static TableRequest table(String json) {
    PlanFault fault = new PlanFault("The table", "");
    PlanKeys keys =
        PlanKeys.of(PlanJson.read(json, fault), "The table", fault, TableRequestReader.keys());
    return PlanRequests.of(keys, keys.needed("rows"));
  }

  /**
   * Reads one thing that a report is to show: an object with the one key that says what it is.
   *
   * @param place where it is written, for sentences
   * @throws no.kodebok.coding.model.KodebokException as {@link #read} does
   */
  public static PlanItem item(String json, String place) {
    PlanFault fault = new PlanFault(place, "");
    return item(PlanJson.read(json, fault), 1, fault).item();
  }

  /**
   * Reads a joint display: an object with the keys of a plan's {@code joint}, or one that has it
   * under that key.
   *
   * @param file its name, for sentences
   * @throws no.kodebok.coding.model.KodebokException as {@link #read} does
   */
  public static Joint joint(String json, String file) {
    PlanFault fault = new PlanFault(file, "");
    PlanNode node = PlanJson.read(json, fault);
    if (node instanceof PlanNode.Keys keys && keys.values().containsKey("joint")) {
      node = part(PlanKeys.of(node, "The plan", fault, List.of("joint")), "joint").whole();
    }
    return (Joint) joint(PlanKeys.of(node, "joint", fault, allowed("joint")));
  }

  private static Planned item(PlanNode node, int number, PlanFault fault) {
    PlanFault there = fault.in("item " + number);
    PlanKeys keys = PlanKeys.of(node, "An item", there, ITEMS);
    List<String> named = ITEMS.stream().filter(kind -> keys.node(kind).isPresent()).toList();
    if (named.size() != 1) {
      throw there.at(
          node.line(),
          ReportReason.PLAN_ITEM_NOT_ONE.with(String.join(", ", ITEMS)),
          "an item is one of "
              + String.join(", ", ITEMS)
              + (named.isEmpty() ? "; this one is none." : "; this one is several."));
    }
    String kind = named.getFirst();
    PlanFault here = fault.in("item " + number + " (" + kind + ")");
    PlanNode value = keys.node(kind).orElseThrow();
    if (kind.equals("heading")) {
      return new Planned(heading(value, here), new ReportPlan.Spot(keys));
    }
    if (kind.equals("text")) {
      return new Planned(new Paragraph(keys.needed("text")), new ReportPlan.Spot(keys));
    }
    PlanKeys inner = PlanKeys.of(value, kind, here, allowed(kind));
    return new Planned(
        Optional.ofNullable(KINDS.get(kind)).orElseThrow().apply(inner),
        new ReportPlan.Spot(inner));
  }

  private static Set<String> allowed(String kind) {
    Set<String> keys = new LinkedHashSet<>();
    switch (kind) {
      case "table" -> keys.addAll(TableRequestReader.keys());
      case "battery" -> {
        keys.addAll(BATTERY);
        keys.addAll(TableRequestReader.keysBesideRows());
      }
      case "matrix" -> keys.addAll(MATRIX);
      case "framework" -> keys.addAll(FRAMEWORK);
      case "quotes" -> keys.addAll(QUOTES);
      default -> keys.addAll(JointItems.KEYS);
    }
    keys.addAll(PRESENTATION);
    if (!kind.equals("table") && !kind.equals("battery")) {
      keys.remove("chart");
    }
    return keys;
  }

  private static Heading heading(PlanNode value, PlanFault fault) {
    if (value instanceof PlanNode.Text(String text, int line)) {
      if (text.isBlank()) {
        throw fault.unfit(line, "heading", "a text", "an empty one");
      }
      return new Heading(text, 1);
    }
    PlanKeys keys = PlanKeys.of(value, "heading", fault, HEADING);
    Integer level = keys.whole("level", 1, 3);
    return new Heading(keys.needed("text"), level == null ? 1 : level);
  }

  private static PlanItem table(PlanKeys keys) {
    return new Tabulation(PlanRequests.of(keys, keys.needed("rows")), presentation(keys));
  }

  private static PlanItem battery(PlanKeys keys) {
    List<String> variables = keys.texts("variables");
    if (variables.isEmpty()) {
      throw keys.fault().missing(keys.line(), "variables");
    }
    boolean byMean =
        keys.named(
                "order",
                written ->
                    written.equals("mean") || written.equals("given")
                        ? Optional.of(written)
                        : Optional.empty(),
                "mean or given")
            .map("mean"::equals)
            .orElse(false);
    TableRequest request = PlanRequests.of(keys, variables.getFirst());
    return new Battery(variables, byMean, request, presentation(keys));
  }

  private static PlanItem matrix(PlanKeys keys) {
    Relation relation =
        keys.named("relation", Relation::of, "overlap, inclusion, segment, near or nearSegments")
            .orElse(Relation.OVERLAP);
    MatrixCount count =
        keys.named("count", MatrixCount::of, "passages, cases, sources or share")
            .orElse(MatrixCount.PASSAGES);
    Integer distance = keys.whole("distance", 0, MANY);
    return new Matrix(
        new MatrixRequest(
            keys.texts("codes"),
            keys.needed("by"),
            count,
            relation,
            distance == null ? (relation == Relation.NEAR_SEGMENTS ? 1 : NEAR) : distance),
        keys.truth("words"),
        presentation(keys));
  }

  private static PlanItem framework(PlanKeys keys) {
    Integer max = keys.whole("max", 1, MANY);
    List<String> codes = keys.texts("codes");
    return new Framework(
        new FrameworkMaker.Request(
            codes.isEmpty() ? List.of("*") : codes,
            keys.text("where"),
            keys.texts("show"),
            keys.text("sort"),
            keys.node("answers").isEmpty() || keys.truth("answers"),
            max == null ? 0 : max),
        presentation(keys));
  }

  private static PlanItem quotes(PlanKeys keys) {
    Integer max = keys.whole("max", 1, MANY);
    return new Quotes(
        keys.text("code"),
        keys.text("by"),
        max == null ? 0 : max,
        keys.text("where"),
        keys.truth("chosen"),
        attribution(keys),
        presentation(keys));
  }

  private static ProjectAttribution attribution(PlanKeys keys) {
    List<AttributionClass> classes = new ArrayList<>();
    for (String written : keys.texts("attributionFor")) {
      try {
        classes.add(AttributionClass.parse(written));
      } catch (KodebokException e) {
        throw keys.fault().of(keys.line("attributionFor"), "attributionFor", e);
      }
    }
    return new ProjectAttribution(
        new AttributionChoice(keys.text("attribution"), classes), keys.texts("mask"));
  }

  private static PlanItem joint(PlanKeys keys) {
    PlanKeys table = part(keys, "table");
    PlanKeys quotes = part(keys, "quotes");
    return new Joint(
        (Tabulation) table(table),
        (Quotes) quotes(quotes),
        JointItems.literature(keys),
        keys.texts("registers"),
        presentation(keys));
  }

  private static PlanKeys part(PlanKeys keys, String kind) {
    PlanNode node = keys.node(kind).orElseThrow(() -> keys.fault().missing(keys.line(), kind));
    return PlanKeys.of(node, kind, keys.fault(), allowed(kind));
  }

  private static Presentation presentation(PlanKeys keys) {
    Optional<PlanNode> chart = keys.node("chart");
    if (chart.isPresent() && chart.get() instanceof PlanNode.Truth(boolean wanted, int line)) {
      return new Presentation(keys.text("title"), keys.texts("note"), wanted, null);
    }
    String names =
        String.join(
            ", ", Stream.concat(ChartKind.ids().stream(), Stream.of("true or false")).toList());
    ChartKind kind = keys.named("chart", ChartKind::of, names).orElse(null);
    return new Presentation(keys.text("title"), keys.texts("note"), true, kind);
  }
}
