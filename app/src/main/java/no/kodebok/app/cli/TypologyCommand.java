package no.kodebok.app.cli;

import no.kodebok.app.json.CodeBooks;
import no.kodebok.app.json.CodeFiguresJson;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.matrix.Typology;
import no.kodebok.coding.model.Language;
import picocli.CommandLine.Command;

@Command(
    name = "typology",
    description = "Group the cases by the codes they have.",
    footer = {
      "",
      "Every case with text is in one group: those with the same codes of --codes and no others."
          + " Without --codes, every code that is used tells cases apart, each without the codes"
          + " below it."
    })
final class TypologyCommand extends FigureBookCommand {
  @Override
  Found find(ProjectSession session, Language language) {
    Typology typology = Typology.of(session.store(), codes());
    return new Found(
        CodeBooks.of(typology, language), CodeFiguresJson.of(typology, language).build());
  }
}
