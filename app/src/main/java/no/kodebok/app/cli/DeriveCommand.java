package no.kodebok.app.cli;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import no.kodebok.app.json.DerivationsJson;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.derive.DerivationReport;
import no.kodebok.coding.derive.Derivations;
import no.kodebok.coding.model.MissingKind;
import no.kodebok.coding.store.ProjectStore;
import no.kodebok.coding.tables.statistics.Reliability;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "derive",
    description = {
      "Make a variable of others by a recipe, or list those that were made.",
      "  kodebok derive P NAME = RECIPE",
      "  kodebok derive P",
      "Put NAME = RECIPE in quotation marks, so that the shell leaves its signs alone. What was",
      "answered is never changed: the recipe is kept, and its answers follow every change of what",
      "they are made of. It is one step of the history, and `undo` takes it back."
    },
    footerHeading = "%nRecipes (the words in Norwegian or English):%n",
    footer = {
      "  omkod(q1; 1–2 = 1 \"Uenig\"; 3 = 2 \"Verken\"; 4, 5 = 3 \"Enig\"; ellers = mangler)   recode",
      "      before =: codes, \"labels\", ranges (18–29, 60+, lavest–17, < 18), mangler, vet ikke,",
      "      ubesvart, ikke aktuelt, ikke spurt, ellers. Behind it: a code with or without a \"label\",",
      "      a \"label\" alone (codes 1, 2, …), kopi, mangler, or a kind of missing. The first rule",
      "      that fits decides. A value without a rule becomes system missing.",
      "  slåsammen(stilling; 1, 2 = \"Ledere\"; 5, 6 = \"Andre\")        merge; the rest stays as it is",
      "  topp(q1, 2)   bunn(q1, 2)             top, bottom: 1 for the answers at the positive or",
      "      negative end of the scale, 0 for the others; topp(q1, 2; 0–10) where it has no labels",
      "  snitt(d1, d2, d3; minst 2)   sum(d1 til d6; minst 5)   mean, sum (least 2); a battery's name",
      "      stands for its items. Without `minst` all items must be answered. min and maks likewise.",
      "  snu(d2)   snu(d2; 1–5)                reverse: lowest + highest - x, labels go along",
      "  år(dato) kvartal(…) måned(…) uke(…) ukedag(…)   year quarter month week weekday (ISO 8601)",
      "  grupper(alder; 30, 50, 67)            groups that begin at these limits: under 30, 30–49, …;",
      "      labels of your own behind them: grupper(alder; 30, 50; \"Unge\", \"Midt\", \"Eldre\")",
      "  kvantiler(inntekt, 4)                 quantiles: as cut(x, quantile(x), include.lowest) in R",
      "  kode:Barrierer/Regelverk              1 where the respondent has the code or one below it",
      "  alder < 30 og rolle = veileder        a filter: 1 where it holds, 0 where it does not",
      "  hvis(alder < 30; 1 \"Ung\"; 2 \"Eldre\")   if; a variable or a sum may stand as a value",
      "  antall(q1 = 5; q2 = 5; q3 = 5)        count: how many of the filters hold",
      "  (q1 + q2) / 2   2026 - fødselsår   rund(x, 1)   abs(x)   rot(x)   ln(x)   x ^ 2",
      "  raking(kjønn: Mann = 0.49, Kvinne = 0.51; alder: …)     a weight; `kodebok weigh` writes it",
      "A missing answer makes the result missing, of the same kind; of several kinds the first in the",
      "recipe counts. Names and labels with spaces or signs stand in quotation marks. Numbers have a",
      "point; where no list is possible, a decimal comma does as well."
    })
final class DeriveCommand extends ProjectCommand {
  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "NAME = RECIPE",
      description = "What the variable is called, and how it is made.")
  private List<String> words = new ArrayList<>();

  @Option(names = "--label", paramLabel = "TEXT", description = "Short text for tables.")
  private @Nullable String label;

  @Option(names = "--replace", description = "Give a derived variable another recipe.")
  private boolean replace;

  @Option(
      names = "--delete",
      paramLabel = "NAME",
      description = "Remove a derived variable. Refused while another is computed from it.")
  private @Nullable String delete;

  @Option(
      names = "--in",
      paramLabel = "QUESTIONNAIRE",
      description = "Whose respondents get the answers, where several have the variables.")
  private @Nullable String questionnaire;

  @Mixin private final CoderOption coder = new CoderOption();

  @Override
  int run(ProjectSession session) {
    ProjectStore store = session.store();
    String text = String.join(" ", words).strip();
    if (delete != null) {
      if (!text.isEmpty()) {
        throw new WrongUseException("--delete goes without a recipe.");
      }
      return delete(store, delete);
    }
    if (text.isEmpty()) {
      return list(store);
    }
    int sign = text.indexOf('=');
    if (sign < 0 && label != null) {
      HistoryEntry entry = store.write(coder.name(context()), Derivations.label(text, label));
      return report(store, text, entry);
    }
    if (sign < 0) {
      throw new WrongUseException(
          "Write NAME = RECIPE, for example: kodebok derive P \"ung = alder < 30\".");
    }
    String name = text.substring(0, sign).strip();
    HistoryEntry entry =
        store.write(
            coder.name(context()),
            Derivations.derive(
                new Derivations.Wanted(
                    name,
                    // At the same places as in what was written, for what is said of them.
                    " ".repeat(sign + 1) + text.substring(sign + 1),
                    label,
                    questionnaire,
                    replace)));
    return report(store, name, entry);
  }

  private int delete(ProjectStore store, String name) {
    HistoryEntry entry = store.write(coder.name(context()), Derivations.delete(name));
    if (json()) {
      print(Json.createObjectBuilder().add("removed", name).add("change", entry.number()).build());
    } else {
      out().println("Removed the derived variable \"" + name + "\".");
    }
    return 0;
  }

  private int list(ProjectStore store) {
    JsonObject all = DerivationsJson.write(store);
    if (json()) {
      print(all);
      return 0;
    }
    List<JsonObject> derived = all.getJsonArray("derived").getValuesAs(JsonObject.class);
    if (derived.isEmpty()) {
      out().println("No derived variables yet. `kodebok help derive` shows recipes.");
    }
    for (JsonObject one : derived) {
      String text = one.getString("label");
      out()
          .println(
              one.getString("name")
                  + " = "
                  + one.getString("recipe")
                  + (text.equals(one.getString("name")) ? "" : "    " + text)
                  + "    ("
                  + one.getString("questionnaire")
                  + ", "
                  + one.getString("scale")
                  + ", by "
                  + one.getString("coder")
                  + ")");
    }
    return 0;
  }

  private int report(ProjectStore store, String name, HistoryEntry entry) {
    DerivationReport report = DerivationReport.of(store, name);
    List<String> notes = notes(report);
    if (json()) {
      print(DerivationsJson.write(report, notes).add("change", entry.number()).build());
      return 0;
    }
    out()
        .println(
            name
                + " = "
                + report.variable().recipe()
                + "    ("
                + report.questionnaire().name()
                + ")");
    if (report.variable().values().isEmpty()) {
      out().println(report.valid() + " of " + report.rows() + " have a value.");
    } else {
      TextTable table = new TextTable("code", "label", "n");
      report
          .counts()
          .forEach((code, count) -> table.row(code, report.variable().labelOf(code), count));
      table.print(out());
    }
    String missing =
        report.missing().entrySet().stream()
            .map(kind -> kind.getKey().id() + " " + kind.getValue())
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      out().println("Missing: " + missing);
    }
    report.reliability().ifPresent(reliability -> print(report, reliability));
    notes.forEach(note -> out().println(note));
    return 0;
  }

  private void print(DerivationReport report, Reliability reliability) {
    out()
        .println(
            "Cronbach's alpha " + shown(reliability.alpha()) + " (n = " + reliability.n() + ")");
    TextTable table = new TextTable("item", "item-rest correlation", "alpha without it");
    for (int i = 0; i < reliability.items().size(); i++) {
      Reliability.Item item = reliability.items().get(i);
      table.row(report.items().get(i), shown(item.restCorrelation()), shown(item.alphaWithout()));
    }
    table.print(out());
  }

  private static String shown(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.3f", value) : "–";
  }

  private static List<String> notes(DerivationReport report) {
    List<String> notes = new ArrayList<>();
    if (!report.unnamed().isEmpty()) {
      long rows = report.unnamed().values().stream().mapToLong(Long::longValue).sum();
      notes.add(
          rows
              + " respondents have values that no rule names ("
              + report.unnamed().entrySet().stream()
                  .limit(10)
                  .map(Map.Entry::getKey)
                  .collect(Collectors.joining(", "))
              + "); they are system missing. A rule `ellers = …` takes them.");
    }
    if (!report.assumed().isEmpty()) {
      notes.add(
          "The scale of "
              + String.join(", ", report.assumed())
              + " has no labels, and is taken to be the values that occur. If it is longer, write it:"
              + " snu("
              + report.assumed().getFirst()
              + "; 1–5).");
    }
    if (report.directions()) {
      notes.add(
          "The items point to different ends of their scales: turn some of them with snu(…).");
    }
    if (report.valid() == 0) {
      notes.add("Nobody has a value.");
    }
    long system = report.missing().getOrDefault(MissingKind.SYSTEM, 0L);
    if (system == report.rows() && report.rows() > 0) {
      notes.add("Everybody is system missing: check the recipe.");
    }
    return notes;
  }
}
