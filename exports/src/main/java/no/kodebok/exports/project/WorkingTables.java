package no.kodebok.exports.project;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import no.kodebok.coding.exchange.StepSummary;
import no.kodebok.coding.exchange.WholeProject;
import no.kodebok.coding.exchange.Workings;
import no.kodebok.coding.model.Counterpart;
import no.kodebok.coding.model.DecidedPlace;
import no.kodebok.coding.model.Derivation;
import no.kodebok.coding.model.Judgement;
import no.kodebok.coding.model.PassageReview;
import no.kodebok.coding.model.PlannedTable;
import no.kodebok.coding.model.RejectedSuggestion;

/** What people set up and decided while they worked, and when each step was done, as tables. */
final class WorkingTables {
  private final WholeProject project;
  private final TableFiles files;

  WorkingTables(WholeProject project, TableFiles files) {
    this.project = project;
    this.files = files;
  }

  void write() throws IOException {
    Workings workings = project.workings();
    derivations(workings);
    planned(workings);
    judgements(workings);
    decided(workings);
    waiting(workings);
    files.table(
        "settings.csv",
        "name value",
        table -> {
          for (Map.Entry<String, String> one : new TreeMap<>(workings.settings()).entrySet()) {
            table.row(one.getKey(), one.getValue());
          }
        });
    files.table(
        "counterparts.csv",
        "thing part guid name value",
        table -> {
          for (Counterpart one : project.counterparts()) {
            if (one.said().isEmpty()) {
              table.row(one.thing(), one.part(), one.guid(), null, null);
            }
            for (Map.Entry<String, String> said : one.said().entrySet()) {
              table.row(one.thing(), one.part(), one.guid(), said.getKey(), said.getValue());
            }
          }
        });
    files.table(
        "history.csv",
        "number id at coder action target undone changes",
        table -> {
          for (StepSummary step : project.steps().get()) {
            table.row(
                step.number(),
                step.id(),
                step.at(),
                step.coder(),
                step.action(),
                step.target(),
                step.undone(),
                step.changed());
          }
        });
  }

  private void derivations(Workings workings) throws IOException {
    files.table(
        "derivations.csv",
        "id name questionnaire label recipe coder at",
        table -> {
          for (Derivation one : workings.derivations()) {
            table.row(
                one.id(),
                one.name(),
                one.questionnaire(),
                one.label(),
                one.recipe(),
                one.coder(),
                one.at());
          }
        });
    files.table(
        "derivation_codes.csv",
        "derivation path code",
        table -> {
          for (Derivation one : workings.derivations()) {
            for (Map.Entry<String, UUID> code : one.codes().entrySet()) {
              table.row(one.id(), code.getKey(), code.getValue());
            }
          }
        });
  }

  private void planned(Workings workings) throws IOException {
    files.table(
        "planned_tables.csv",
        "id place title table coder at",
        table -> {
          for (PlannedTable one : workings.plannedTables()) {
            table.row(one.id(), one.place(), one.title(), one.table(), one.coder(), one.at());
          }
        });
  }

  private void judgements(Workings workings) throws IOException {
    files.table(
        "judgements.csv",
        "kind about text",
        table -> {
          for (Judgement one : workings.judgements()) {
            table.row(one.kind().id(), one.about(), one.wording().text());
          }
        });
  }

  private void decided(Workings workings) throws IOException {
    files.table(
        "decided_places.csv",
        "id code source start end consensus choice coder at",
        table -> {
          for (DecidedPlace one : workings.decidedPlaces()) {
            table.row(
                one.id(),
                one.code(),
                one.source(),
                one.range().start(),
                one.range().end(),
                one.consensus(),
                one.choice().id(),
                one.coder(),
                one.at());
          }
        });
  }

  private void waiting(Workings workings) throws IOException {
    files.table(
        "rejected_suggestions.csv",
        "id code source fingerprint coder at",
        table -> {
          for (RejectedSuggestion one : workings.rejectedSuggestions()) {
            table.row(
                one.id(), one.code(), one.source(), one.fingerprint(), one.coder(), one.at());
          }
        });
    files.table(
        "reviews.csv",
        "subject source revision start end",
        table -> {
          for (PassageReview one : workings.reviews()) {
            table.row(
                one.subject(),
                one.source(),
                one.revision(),
                one.before().start(),
                one.before().end());
          }
        });
  }
}
