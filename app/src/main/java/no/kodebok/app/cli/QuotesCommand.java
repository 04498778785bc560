package no.kodebok.app.cli;

import java.nio.file.Path;
import no.kodebok.app.session.FileSettings;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Project;
import no.kodebok.coding.quotes.Drift;
import no.kodebok.coding.quotes.Quote;
import no.kodebok.coding.quotes.QuoteRequest;
import no.kodebok.coding.quotes.QuoteSheet;
import no.kodebok.coding.quotes.QuoteSheets;
import no.kodebok.exports.Exporters;
import no.kodebok.exports.Report;
import no.kodebok.exports.json.QuoteJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "quotes", description = "Make a quote sheet of coded passages.")
final class QuotesCommand extends ProjectCommand {
  @Option(names = "--code", paramLabel = "PATH", description = "Only this code and its children.")
  private @Nullable String code;

  @Option(
      names = "--where",
      paramLabel = "EXPR",
      description = "Only cases that fit, such as: rolle = veileder og kontor = Nordvik")
  private @Nullable String where;

  @Option(
      names = "--attribution",
      paramLabel = "TEMPLATE",
      description = "Whose words they are, such as: {rolle}, {kontor}")
  private @Nullable String attribution;

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description = "Write the sheet to this .xlsx, .docx, .csv, .html or .json file.")
  private @Nullable Path file;

  @Override
  int run(ProjectSession session) {
    Project project = session.store().project();
    QuoteSheet sheet =
        QuoteSheets.make(
            session.store(),
            new QuoteRequest(
                code == null ? null : CodePath.parse(code),
                where,
                attribution,
                project.language()));
    if (file != null) {
      Path target = resolve(file);
      Exporters.installed()
          .write(new Report.Quotes(sheet), FileSettings.of(project, Version.number()), target);
      context().err().println("Wrote " + sheet.quotes().size() + " quotes to " + target + ".");
    }
    if (json()) {
      out().println(QuoteJson.text(sheet));
    } else if (file == null) {
      sheet.quotes().forEach(this::print);
      out().println(sheet.quotes().size() + " quotes.");
    }
    return 0;
  }

  private static String describe(Drift drift, String edited) {
    String written = drift.range().in(edited);
    return switch (drift.kind()) {
      case ADDED -> "\"%s\" was added without brackets".formatted(written);
      case CHANGED -> "\"%s\" stands where it says \"%s\"".formatted(written, drift.stood());
      case REMOVED -> "\"%s\" was left out without (…)".formatted(drift.stood());
    };
  }

  private void print(Quote quote) {
    String code = quote.code() == null ? "(no code)" : quote.code().toString();
    out().println(code + " · " + quote.source() + ", line " + quote.lines().first());
    out().println("    «" + quote.edited().replaceAll("\\s+", " ") + "»");
    out().println("    – " + quote.attribution());
    for (Drift drift : quote.drift()) {
      out().println("    ! " + describe(drift, quote.edited()));
    }
    if (!quote.uses().isEmpty()) {
      out().println("    used in " + String.join("; ", quote.uses()));
    }
    out().println();
  }
}
