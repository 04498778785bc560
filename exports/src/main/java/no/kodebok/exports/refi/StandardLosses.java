package no.kodebok.exports.refi;

import no.kodebok.coding.exchange.WholeProject;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.CodingOrigin;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.exports.project.Losses;
import no.kodebok.exports.project.WorkingLosses;

/** What Kodebok knows of a project and REFI-QDA has no place for. */
final class StandardLosses {
  private StandardLosses() {}

  static void tell(WholeProject project, Losses losses) {
    for (Questionnaire questionnaire : project.questionnaires()) {
      if (questionnaire.kind() == QuestionnaireKind.SURVEY) {
        losses.name("questionnaire", questionnaire.name());
        losses.add("response-sets", questionnaire.sets().size());
        if (questionnaire.weight() != null) {
          losses.name("weight", questionnaire.weight());
        }
      }
    }
    losses.add("texts-as-imported", project.correctedSources());
    int queried = 0;
    int suggested = 0;
    for (Coding coding : project.codings()) {
      queried += coding.origin().kind() == CodingOrigin.Kind.AUTOCODING ? 1 : 0;
      suggested += coding.origin().kind() == CodingOrigin.Kind.SUGGESTION ? 1 : 0;
    }
    losses.add("autocoded", queried);
    losses.add("suggested", suggested);
    losses.add("autocodings", project.autocodings().size());
    losses.add("quotes", project.quotes().size());
    losses.add("quote-uses", project.quoteUses().size());
    losses.add("codebook-versions", project.versions().size());
    losses.add("published-tables", project.aggregates().size());
    losses.add("searches", project.searches().size());
    losses.add("synonyms", project.synonyms().size());
    WorkingLosses.tell(project.workings(), losses);
    int grouped = 0;
    for (Case one : project.cases()) {
      grouped += one.parent() == null ? 0 : 1;
    }
    losses.add("case-groups", grouped);
    int on = 0;
    for (var memo : project.memos()) {
      boolean ofQuote =
          project.quotes().stream().anyMatch(quote -> quote.id().equals(memo.about()));
      on += ofQuote ? 1 : 0;
    }
    losses.add("memos-on-quotes", on);
    losses.add("history", project.changedAt().equals(project.project().createdAt()) ? 0 : 1);
  }
}
