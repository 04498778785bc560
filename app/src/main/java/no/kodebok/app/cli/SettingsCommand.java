package no.kodebok.app.cli;

import jakarta.json.Json;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.coding.blind.BlindCoding;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Project;
import no.kodebok.coding.model.SmallCellRule;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "settings",
    description = {
      "Show what is set for the whole project, or set it.",
      "A change is a step like others, which can be undone."
    })
final class SettingsCommand extends ProjectCommand {
  @Option(
      names = "--min-cell",
      paramLabel = "N",
      description = "Tables note cells with fewer respondents than this; 0 for never.")
  private @Nullable Integer minCell;

  @Option(
      names = "--hide",
      paramLabel = "yes|no",
      description = "Whether every table hides them, as `table --hide` does.")
  private @Nullable String hide;

  @Option(
      names = "--blind",
      paramLabel = "NAMES",
      description = {
        "Who codes blind, without seeing what others have coded; \"\" for nobody.",
        "Names are parted by commas."
      })
  private @Nullable String blind;

  @Mixin private final CoderOption coder = new CoderOption();

  @Override
  int run(ProjectSession session) {
    if (minCell != null && (minCell < 0 || minCell > SmallCellRule.MOST)) {
      throw new WrongUseException("--min-cell takes 0 to " + SmallCellRule.MOST + ".");
    }
    if (hide != null && !hide.equals("yes") && !hide.equals("no")) {
      throw new WrongUseException("--hide takes yes or no, not \"" + hide + "\".");
    }
    if (minCell != null || hide != null) {
      session
          .store()
          .write(coder.name(context()), (project, coderId) -> changes(project.project()));
    }
    if (blind != null) {
      Set<String> names = new TreeSet<>(List.of(blind.strip().split("\\s*,\\s*")));
      names.remove("");
      if (!names.equals(BlindCoding.coders(session.store()))) {
        session.store().write(coder.name(context()), BlindCoding.set(names));
      }
    }
    Set<String> blindCoders = BlindCoding.coders(session.store());
    SmallCellRule rule = session.store().project().smallCells();
    if (json()) {
      print(
          Json.createObjectBuilder()
              .add("minCell", rule.threshold())
              .add("hide", rule.hide())
              .add("blind", Json.createArrayBuilder(blindCoders))
              .build());
      return 0;
    }
    if (!blindCoders.isEmpty()) {
      out().println("They code blind: " + String.join(", ", blindCoders) + ".");
    }
    if (rule.threshold() == 0) {
      out().println("Tables note no small cells.");
    } else {
      out()
          .println(
              "Tables "
                  + (rule.hide() ? "hide" : "note")
                  + " cells with fewer than "
                  + rule.threshold()
                  + " respondents.");
    }
    return 0;
  }

  private List<Change> changes(Project before) {
    SmallCellRule old = before.smallCells();
    Project after =
        before.with(
            new SmallCellRule(
                minCell == null ? old.threshold() : minCell,
                hide == null ? old.hide() : hide.equals("yes")));
    return before.equals(after) ? List.of() : List.of(new Change.ProjectRevised(before, after));
  }

  @Override
  boolean seesAll() {
    return true;
  }
}
