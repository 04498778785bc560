package no.kodebok.app.cli;

import no.kodebok.app.json.CodeBooks;
import no.kodebok.app.json.CodeFiguresJson;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.matrix.Saturation;
import no.kodebok.coding.matrix.Saturation.Order;
import no.kodebok.coding.model.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "saturation",
    description = "Tell how many new codes each source brings, in order.",
    footer = {
      "",
      "New information is the number of new codes in the last --run sources, out of the codes of"
          + " the first --base sources (Guest, Namey and Chen, 2020)."
    })
final class SaturationCommand extends FigureBookCommand {
  @Option(
      names = "--order",
      paramLabel = "import|coding",
      defaultValue = "import",
      description = "In the order of import (default), or in which they were coded first.")
  @SuppressWarnings("NullAway.Init")
  private String order;

  @Option(names = "--answers", description = "Take answers to open questions in, each for itself.")
  private boolean answers;

  @Option(
      names = "--base",
      paramLabel = "N",
      defaultValue = "4",
      description = "How many sources the first information is of (default: 4).")
  private int base;

  @Option(
      names = "--run",
      paramLabel = "N",
      defaultValue = "2",
      description = "How many sources new information is of (default: 2).")
  private int run;

  @Option(
      names = "--threshold",
      paramLabel = "PERCENT",
      defaultValue = "5",
      description = "What counts as little new information, in per cent (default: 5).")
  private double threshold;

  @Override
  Found find(ProjectSession session, Language language) {
    Order wanted =
        Order.of(order)
            .orElseThrow(() ->
                new WrongUseException("--order takes import or coding, not \"" + order + "\"."));
    if (base < 1 || run < 1 || !(threshold >= 0 && threshold <= 100)) {
      throw new WrongUseException(
          "--base and --run take 1 or more, and --threshold a number from 0 to 100.");
    }
    Saturation saturation =
        Saturation.of(
            session.store(),
            new Saturation.Request(codes(), wanted, answers, base, run, threshold / 100));
    return new Found(
        CodeBooks.of(saturation, language), CodeFiguresJson.of(saturation, language).build());
  }
}
