package no.kodebok.app.cli;

import no.kodebok.app.json.CodeBooks;
import no.kodebok.app.json.CodeFiguresJson;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.matrix.Coverage;
import no.kodebok.coding.model.Language;
import picocli.CommandLine.Command;

@Command(
    name = "coverage",
    description = "Tell how much of the texts is coded, by source and by code.",
    footer = {
      "",
      "Coded is what lies in a passage with at least one of the codes, each character once; without"
          + " --codes, of any code."
    })
final class CoverageCommand extends FigureBookCommand {
  @Override
  Found find(ProjectSession session, Language language) {
    Coverage coverage = Coverage.of(session.store(), codes());
    return new Found(
        CodeBooks.of(coverage, language), CodeFiguresJson.of(coverage, language).build());
  }
}
