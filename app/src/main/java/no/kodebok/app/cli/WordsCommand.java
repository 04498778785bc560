package no.kodebok.app.cli;

import jakarta.json.Json;
import java.util.List;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.matrix.CountWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "words",
    description = "Show or set the words that the project uses for counts of people and sources.",
    footer = {
      "",
      "Words go from the least to the most, and the last that a count reaches is used:",
      "  kodebok words P ingen=0 én=1 noen=2 flere=25%% \"de fleste=>50%%\" alle=100%%",
      "A share is of the base, and for two or more. `kodebok matrix P … --words` shows them."
    })
final class WordsCommand extends ProjectCommand {
  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "WORD=FROM",
      description = "A word, and the count or share from which it is used; > is more than that.")
  private List<String> written = List.of();

  @Option(names = "--reset", description = "Use the words of the project's language again.")
  private boolean reset;

  @Mixin private final CoderOption coder = new CoderOption();

  @Override
  int run(ProjectSession session) {
    if (reset && !written.isEmpty()) {
      throw new WrongUseException("Give words, or --reset, not both.");
    }
    if (reset) {
      session.store().write(coder.name(context()), CountWords.reset());
    } else if (!written.isEmpty()) {
      session.store().write(coder.name(context()), CountWords.parse(written).set());
    }
    CountWords words = CountWords.of(session.store());
    if (json()) {
      print(
          Json.createObjectBuilder()
              .add(
                  "words",
                  Json.createArrayBuilder(
                      words.steps().stream().map(CountWords.Step::toString).toList()))
              .add("own", session.store().settings().containsKey(CountWords.SETTING))
              .build());
    } else {
      words.steps().forEach(out()::println);
    }
    return 0;
  }
}
