package no.kodebok.app.cli;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.text.Normalizer;
import java.util.List;
import no.kodebok.app.json.CodingsJson;
import no.kodebok.app.json.ProjectNames;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.codebook.CodeEdits;
import no.kodebok.coding.codebook.CodedPassage;
import no.kodebok.coding.codebook.PassageFinder;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.TextRange;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "code",
    description = {
      "Put a code on a passage, given by its wording or by its offsets (UTF-16 units of the text)."
    })
final class CodeCommand extends ProjectCommand {
  @Option(
      names = "--code",
      required = true,
      paramLabel = "PATH",
      description = "The code, such as Barrierer/Regelverk.")
  @SuppressWarnings("NullAway.Init")
  private String code;

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

  @Option(names = "--create", description = "Make the code and its parents if missing.")
  private boolean create;

  @Option(names = "--memo", paramLabel = "M", description = "A note on the coding.")
  private @Nullable String memo;

  @Mixin private final CoderOption coder = new CoderOption();

  @Override
  int run(ProjectSession session) {
    CodePath path = CodePath.parse(Normalizer.normalize(code, Normalizer.Form.NFC));
    Source found = SourceNames.find(session.store(), source);
    SourceText text = session.store().text(found.id());
    HistoryEntry entry =
        session
            .store()
            .write(
                coder.name(context()),
                CodeEdits.code(
                    List.of(new CodedPassage(path, found.id(), range(found, text), memo)), create));
    Coding coding =
        entry.changes().stream()
            .filter(Change.PassageCoded.class::isInstance)
            .map(change -> ((Change.PassageCoded) change).coding())
            .findFirst()
            .orElseThrow();
    JsonObject written = CodingsJson.write(coding, text, new ProjectNames(session.store()));
    if (json()) {
      print(Json.createObjectBuilder(written).add("change", entry.number()).build());
    } else {
      out()
          .println(
              "Coded line "
                  + written.getJsonArray("lines").getInt(0)
                  + " of "
                  + found.name()
                  + " with "
                  + written.getString("code")
                  + " ("
                  + coding.id()
                  + ").");
    }
    return 0;
  }

  private TextRange range(Source found, SourceText text) {
    if (quote != null) {
      if (start != null || end != null) {
        throw new WrongUseException("Give either --quote or --start and --end, not both.");
      }
      return new PassageFinder(found.name(), text).find(quote, line);
    }
    if (line != null) {
      throw new WrongUseException("--line chooses among places of a --quote; offsets need none.");
    }
    if (start == null || end == null) {
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
