package no.kodebok.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import no.kodebok.app.json.WeighingJson;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.derive.Derivations;
import no.kodebok.coding.derive.DeriveReason;
import no.kodebok.coding.derive.Weighing;
import no.kodebok.coding.derive.WeighingReport;
import no.kodebok.coding.derive.WeighingReport.CategoryReport;
import no.kodebok.coding.derive.WeighingReport.MarginReport;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.search.QueryException;
import no.kodebok.coding.store.ProjectStore;
import no.kodebok.coding.tables.Numbers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "weigh",
    description = {
      "Make a weight by which the respondents have known margins.",
      "The weight is a derived variable: its recipe is kept, it follows new answers, and `undo`",
      "takes it back. Use it with `table --weight`."
    },
    footerHeading = "%nTargets:%n",
    footer = {
      "  A table (.csv, .xlsx) with the columns variable, value and share (or andel, percent) or",
      "  count (antall); or one with a column for each variable and one for the figure, which is one",
      "  joint table; or JSON such as {\"kjønn\": {\"Mann\": 0.49, \"Kvinne\": 0.51}}. A value is a code or",
      "  a label. Shares sum to 1 or 100 and give weights with the mean 1 (with",
      "  --base, the mean of that); counts give weights that sum to the count, as rake in R's survey.",
      "  Raking fits one margin after another until all are met (to 1e-10). Post-stratification is the",
      "  same with one joint table. Who has no answer to a variable of the targets gets no weight, of",
      "  the same kind of missing, and is left out of weighted tables."
    })
final class WeighCommand extends ProjectCommand {
  @Option(
      names = "--targets",
      required = true,
      paramLabel = "FILE",
      description = "The known margins.")
  @SuppressWarnings("NullAway.Init")
  private Path targets;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      defaultValue = "vekt",
      description = "What the weight is called (default: vekt).")
  private String name = "vekt";

  @Option(
      names = "--base",
      paramLabel = "VAR",
      description = "A weight to start from, such as one of the sampling.")
  private @Nullable String base;

  @Option(
      names = "--trim",
      paramLabel = "LOW,HIGH",
      description = {
        "Bring the weights into this range around their mean, for example 0.3,3. What is cut off is",
        "spread evenly over the others; the margins are then met less exactly, which is reported."
      })
  private @Nullable String trim;

  @Option(
      names = "--method",
      paramLabel = "METHOD",
      defaultValue = "raking",
      description = "raking (default) or poststratification.")
  private String method = "raking";

  @Option(names = "--shares", description = "Take counts as shares of their own sum.")
  private boolean shares;

  @Option(names = "--label", paramLabel = "TEXT", description = "Short text for tables.")
  private @Nullable String label;

  @Option(names = "--replace", description = "Replace a weight of this name.")
  private boolean replace;

  @Option(
      names = "--in",
      paramLabel = "QUESTIONNAIRE",
      description = "Whose respondents are weighed, where several have the variables.")
  private @Nullable String questionnaire;

  @Mixin private final CoderOption coder = new CoderOption();

  @Override
  int run(ProjectSession session) {
    String way = method.toLowerCase(Locale.ROOT).replace("-", "");
    boolean joint = way.equals("poststratification");
    if (!joint && !way.equals("raking")) {
      throw new WrongUseException(
          "--method takes raking or poststratification, not \"" + method + "\".");
    }
    Weighing.Recipe recipe =
        Weighing.recipe(
            new Weighing.Wanted(TargetFiles.read(resolve(targets)), shares, joint, base, range()));
    ProjectStore store = session.store();
    HistoryEntry entry = write(store, recipe.text());
    WeighingReport report = WeighingReport.of(store, name);
    List<String> notes = new ArrayList<>(recipe.notes());
    notes.addAll(notes(report));
    if (json()) {
      print(WeighingJson.write(report, notes).add("change", entry.number()).build());
    } else {
      print(report, notes);
    }
    return 0;
  }

  private HistoryEntry write(ProjectStore store, String recipe) {
    try {
      return store.write(
          coder.name(context()),
          Derivations.derive(new Derivations.Wanted(name, recipe, label, questionnaire, replace)));
    } catch (QueryException e) {
      // Its place is one in the recipe, which nobody has written.
      throw new KodebokException(
          DeriveReason.TARGETS_COLUMNS.with(e.getMessage()),
          "The targets do not fit the project. " + e.getMessage(),
          e);
    }
  }

  private List<Double> range() {
    String text = trim;
    if (text == null) {
      return List.of();
    }
    List<Double> range = new ArrayList<>();
    for (String part : text.split("[,;–]", -1)) {
      OptionalDouble number = Numbers.parse(part.strip());
      if (number.isPresent()) {
        range.add(number.getAsDouble());
      }
    }
    if (range.size() != 2
        || range.getFirst() < 0
        || range.getFirst() >= 1
        || range.getLast() <= 1) {
      throw new KodebokException(
          DeriveReason.TRIM_RANGE.with(text),
          "--trim takes the lowest and the highest weight around their mean of 1, such as 0.3,3; \""
              + text
              + "\" is not such a range.");
    }
    return range;
  }

  private static List<String> notes(WeighingReport report) {
    List<String> notes = new ArrayList<>();
    if (!report.missing().isEmpty()) {
      notes.add(
          "Without a weight, since an answer is missing: "
              + report.missing().entrySet().stream()
                  .map(kind -> kind.getKey().id() + " " + kind.getValue())
                  .collect(Collectors.joining(", "))
              + ". They are left out of weighted tables.");
    }
    if (report.zero() > 0) {
      notes.add(report.zero() + " respondents have the weight 0, since their target is 0.");
    }
    if (report.trimmed() > 0) {
      double off = 0;
      for (MarginReport margin : report.margins()) {
        for (CategoryReport category : margin.categories()) {
          off = Math.max(off, Math.abs(category.after() - category.target()));
        }
      }
      notes.add(
          String.format(
              Locale.ROOT,
              "%d weights were trimmed; the margins are now up to %.2f percentage points off.",
              report.trimmed(),
              off * 100));
    }
    return notes;
  }

  private void print(WeighingReport report, List<String> notes) {
    out()
        .println(
            String.format(
                Locale.ROOT,
                "%s: %d of %d respondents of %s have a weight, from %.4f to %.4f (mean %.4f, sum %s).",
                report.variable().name(),
                report.weighted(),
                report.rows(),
                report.questionnaire().name(),
                report.lowest(),
                report.highest(),
                report.sum() / report.weighted(),
                String.format(Locale.ROOT, "%.2f", report.sum())));
    out()
        .println(
            String.format(
                Locale.ROOT,
                "Effective base (Kish) %.1f, design effect %.3f. Fitted in %d rounds.",
                report.effective(),
                report.designEffect(),
                report.rounds()));
    for (MarginReport margin : report.margins()) {
      TextTable table =
          new TextTable(margin.name(), "n", "before %", "target %", "after %", "weight");
      for (CategoryReport category : margin.categories()) {
        table.row(
            category.label(),
            category.n(),
            percent(category.before()),
            percent(category.target()),
            percent(category.after()),
            String.format(Locale.ROOT, "%.4f", category.weight()));
      }
      table.print(out());
    }
    notes.forEach(note -> out().println(note));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f", share * 100);
  }
}
