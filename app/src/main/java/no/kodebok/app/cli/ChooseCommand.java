package no.kodebok.app.cli;

import jakarta.json.Json;
import java.util.Optional;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.codebook.PassageFinder;
import no.kodebok.coding.model.ChosenQuote;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.quotes.QuoteEdits;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.ProjectStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "choose",
    description = {
      "Choose a passage to be printed, or say how a chosen one is to be.",
      "The passage is given by its wording or by its offsets (UTF-16 units of the text)."
    })
final class ChooseCommand extends ProjectCommand {
  @Option(names = "--source", required = true, paramLabel = "S", description = "The source.")
  @SuppressWarnings("NullAway.Init")
  private String source;

  @Option(names = "--start", paramLabel = "N", description = "First offset, from 0.")
  private @Nullable Integer start;

  @Option(names = "--end", paramLabel = "N", description = "Offset after the last character.")
  private @Nullable Integer end;

  @Option(names = "--quote", paramLabel = "TEXT", description = "The passage's exact wording.")
  private @Nullable String quote;

  @Option(names = "--line", paramLabel = "N", description = "The line, if it is found twice.")
  private @Nullable Integer line;

  @Option(
      names = "--edited",
      paramLabel = "TEXT",
      description = "The wording to print; what is left out is (…), what is put in stands in [ ].")
  private @Nullable String edited;

  @Option(
      names = "--attribution",
      paramLabel = "TEXT",
      description = "Whose words it says they are; \"\" for what the template makes.")
  private @Nullable String attribution;

  @Option(names = "--used", paramLabel = "PLACE", description = "Note where it is used.")
  private @Nullable String used;

  @Option(names = "--drop", description = "Let the chosen passage go.")
  private boolean drop;

  @Mixin private final CoderOption coder = new CoderOption();

  @Override
  int run(ProjectSession session) {
    ProjectStore store = session.store();
    Source found = SourceNames.find(store, source);
    TextRange range = range(store, found);
    Optional<ChosenQuote> present =
        store.chosenQuotes().stream()
            .filter(one -> one.source().equals(found.id()) && one.range().equals(range))
            .findFirst();
    HistoryEntry entry = store.write(coder.name(context()), edit(found, range, present));
    if (json()) {
      print(
          Json.createObjectBuilder()
              .add("source", found.name())
              .add("start", range.start())
              .add("end", range.end())
              .add("change", entry.number())
              .build());
    } else {
      out().println(drop ? "Let the quote go." : "Chose the quote.");
    }
    return 0;
  }

  private Edit edit(Source found, TextRange range, Optional<ChosenQuote> present) {
    if (drop) {
      if (edited != null || attribution != null || used != null) {
        throw new WrongUseException("--drop goes with nothing else.");
      }
      return QuoteEdits.drop(
          present
              .orElseThrow(
                  () -> new KodebokException("That passage of " + found.name() + " is not chosen."))
              .id());
    }
    if (present.isEmpty()) {
      return QuoteEdits.choose(
          found.id(), range, edited, attribution == null ? "" : attribution, used);
    }
    return QuoteEdits.revise(present.get().id(), edited, attribution, used);
  }

  private TextRange range(ProjectStore store, Source found) {
    if (quote != null) {
      if (start != null || end != null) {
        throw new WrongUseException("Give either --quote or --start and --end, not both.");
      }
      return new PassageFinder(found.name(), store.text(found.id())).find(quote, line);
    }
    if (start == null || end == null || line != null) {
      throw new WrongUseException("Say which passage: --quote TEXT, or --start N and --end N.");
    }
    if (start < 0 || end <= start) {
      throw new KodebokException(
          "A passage ends after it starts; " + start + " to " + end + " does not.");
    }
    return new TextRange(start, end);
  }

  @Override
  boolean writes() {
    return true;
  }
}
