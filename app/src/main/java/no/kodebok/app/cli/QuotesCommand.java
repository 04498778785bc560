package no.kodebok.app.cli;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import java.nio.file.Path;
import java.util.List;
import no.kodebok.app.json.QuoteListingJson;
import no.kodebok.app.session.FileSettings;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Project;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.quotes.Drift;
import no.kodebok.coding.quotes.ProjectAttribution;
import no.kodebok.coding.quotes.Quote;
import no.kodebok.coding.quotes.QuoteLedger;
import no.kodebok.coding.quotes.QuoteRequest;
import no.kodebok.coding.quotes.QuoteSheet;
import no.kodebok.coding.quotes.QuoteSheets;
import no.kodebok.coding.store.ProjectStore;
import no.kodebok.exports.Exporters;
import no.kodebok.exports.Report;
import no.kodebok.exports.json.QuoteJson;
import no.kodebok.exports.quotes.QuoteMessages;
import no.kodebok.exports.quotes.WarningNote;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "quotes",
    description = "Make a quote sheet of coded passages.",
    footer = {
      "",
      "An attribution is a text with names in braces: {speaker}, {case}, {source}, {lines}, {code},"
          + " {coder} (in Norwegian {taler}, {enhet}, {kilde}, {linjer}, {kode}, {koder}) or a"
          + " variable of the case; {a|b} is the first that has a value; {variable:code} is the"
          + " variable \"code\"; {{ and }} are braces. What has no value takes its separator along."
          + " The usual one is {speaker|case|source}; `kodebok attribution` sets what the project uses"
          + " instead, and masks.",
      "",
      "Each quote comes with what to look at before it is printed: an attribution that is missing or"
          + " says something else than is known of the case; role and place that too few share; names,"
          + " places, numbers, addresses and dates in the words; the same or nearly the same passage"
          + " twice; wording that drifts from the source without (…) or [ ]. These are hints: a quote"
          + " without any is not thereby anonymous.",
      "",
      "Letters that mask names are drawn at random the first time, kept in the project as a step that"
          + " can be undone, and the same in every sheet. Quotes themselves are never masked: what"
          + " could be is proposed beside them."
    })
final class QuotesCommand extends ProjectCommand {
  private static final int MOST_CONTEXT = 20;

  @Option(names = "--code", paramLabel = "PATH", description = "Only this code and its children.")
  private @Nullable String code;

  @Option(
      names = "--where",
      paramLabel = "EXPR",
      description = "Only cases that fit, such as: rolle = veileder og kontor = Nordvik")
  private @Nullable String where;

  @Option(
      names = "--by",
      paramLabel = "VAR",
      description = "Under each code, group by the values of this variable.")
  private @Nullable String by;

  @Option(
      names = "--max",
      paramLabel = "N",
      description =
          "At most N quotes of each code, or of each group there: chosen ones first, then one of"
              + " each person in turn.")
  private @Nullable Integer max;

  @Option(names = "--chosen", description = "Only quotes that are chosen to be printed.")
  private boolean chosen;

  @Option(
      names = "--context",
      paramLabel = "N",
      description = "Show the N turns or paragraphs before and after.")
  private @Nullable Integer context;

  @Option(
      names = "--identifying",
      paramLabel = "VAR[,…]",
      split = ",",
      description =
          "Variables that together may tell who is meant (otherwise: role, place, and what the"
              + " attribution prints).")
  private List<String> identifying = List.of();

  @Option(
      names = "--fewest",
      paramLabel = "N",
      description = "Warn where fewer than N people in the sheet share these (default: 2).")
  private @Nullable Integer fewest;

  @Option(
      names = "--ledger",
      description = "List where quotes are used instead, with other uses of the same words.")
  private boolean ledger;

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description = "Write the sheet to this .xlsx, .docx, .csv, .html or .json file.")
  private @Nullable Path file;

  @Mixin private final AttributionOptions attribution = new AttributionOptions();
  @Mixin private final CoderOption coder = new CoderOption();

  private boolean wrote;

  @Override
  int run(ProjectSession session) {
    ProjectStore store = session.store();
    if (ledger) {
      return ledger(store);
    }
    Project project = store.project();
    QuoteSheets.Prepared made = QuoteSheets.prepare(store, request(store));
    QuoteSheet sheet = made.sheet();
    Path target = file == null ? null : resolve(file);
    wrote =
        KeptLetters.around(
            store,
            coder.name(context()),
            made.given(),
            () -> {
              if (target != null) {
                Exporters.installed()
                    .write(
                        new Report.Quotes(sheet),
                        FileSettings.of(project, Version.number()),
                        target);
              }
            });
    if (target != null) {
      context().err().println("Wrote " + sheet.quotes().size() + " quotes to " + target + ".");
    }
    if (json()) {
      out().println(QuoteJson.text(sheet));
    } else if (file == null) {
      sheet.quotes().forEach(quote -> print(quote, project.language()));
      out().println(sheet.quotes().size() + " quotes.");
    }
    return 0;
  }

  private QuoteRequest request(ProjectStore store) {
    int most = atLeast("--max", max, 1, 0);
    int around = atLeast("--context", context, 0, 0);
    if (around > MOST_CONTEXT) {
      throw new WrongUseException("--context takes 0 to " + MOST_CONTEXT + " turns.");
    }
    ProjectAttribution asked = attribution.asked();
    return new QuoteRequest(
        code == null ? null : CodePath.parse(code),
        where,
        by,
        most,
        chosen,
        around,
        asked.choice().template(),
        asked.choice().classes(),
        ProjectAttribution.of(store).maskedUnless(asked.mask()),
        identifying.stream().map(String::strip).toList(),
        atLeast("--fewest", fewest, 1, QuoteRequest.USUAL_FEWEST),
        store.project().language());
  }

  private static int atLeast(String option, @Nullable Integer given, int least, int usual) {
    if (given != null && given < least) {
      throw new WrongUseException("%s takes a number, %d or more.".formatted(option, least));
    }
    return given == null ? usual : given;
  }

  private int ledger(ProjectStore store) {
    JsonArray uses = QuoteListingJson.ledger(store);
    if (file != null) {
      throw new WrongUseException("--ledger prints; it takes no -o. --json gives it as JSON.");
    }
    if (json()) {
      print(Json.createObjectBuilder().add("uses", uses).build());
      return 0;
    }
    for (QuoteLedger.Entry entry : QuoteLedger.of(store)) {
      Source source = store.source(entry.quote().source()).orElseThrow();
      String words = entry.quote().range().in(store.text(source.id()).text());
      out().println(entry.use().place() + " · " + source.name());
      out().println("    «" + words.replaceAll("\\s+", " ") + "»");
      if (entry.times() > 1) {
        out().println("    ! used " + entry.times() + " times");
      }
      if (!entry.alike().isEmpty()) {
        out().println("    ! much the same is used in " + String.join("; ", entry.alike()));
      }
    }
    out().println(uses.size() + " uses.");
    return 0;
  }

  @Override
  boolean writes() {
    return wrote;
  }

  private static String describe(Drift drift, String edited) {
    String written = drift.range().in(edited);
    return switch (drift.kind()) {
      case ADDED -> "\"%s\" was added without brackets".formatted(written);
      case CHANGED -> "\"%s\" stands where it says \"%s\"".formatted(written, drift.stood());
      case REMOVED -> "\"%s\" was left out without (…)".formatted(drift.stood());
    };
  }

  private void print(Quote quote, Language language) {
    String code = quote.code() == null ? "(no code)" : quote.code().toString();
    out().println(code + " · " + quote.source() + ", line " + quote.lines().first());
    out().println("    «" + quote.edited().replaceAll("\\s+", " ") + "»");
    out().println("    – " + quote.attribution());
    for (Drift drift : quote.drift()) {
      out().println("    ! " + describe(drift, quote.edited()));
    }
    String warned = WarningNote.of(quote, QuoteMessages.in(language));
    if (!warned.isEmpty()) {
      out().println("    ! " + warned);
    }
    if (!quote.uses().isEmpty()) {
      out().println("    used in " + String.join("; ", quote.uses()));
    }
    out().println();
  }
}
