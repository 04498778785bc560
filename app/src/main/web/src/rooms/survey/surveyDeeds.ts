import type { Recipe, SurveyCalls, VariableSet, VariableText } from '../../api/survey';
import type { MessageKey } from '../../i18n/messages';
import type { Workbench } from '../../state/workbench';

/** What can be done to variables. Each says what it did, and answers whether it could be done. */
export class SurveyDeeds {
  constructor(
    private readonly workbench: Workbench,
    private readonly calls: SurveyCalls,
  ) {}

  revise(id: string, name: string, said: VariableText): Promise<boolean> {
    return this.send(() => this.calls.revise(id, said), 'survey.did.revised', name);
  }

  derive(recipe: Recipe): Promise<boolean> {
    return this.send(() => this.calls.derive(recipe), recipe.replace ? 'survey.did.revised' : 'survey.did.derived', recipe.name);
  }

  removeDerived(name: string): Promise<boolean> {
    return this.send(() => this.calls.removeDerived(name), 'survey.did.removed', name);
  }

  makeSet(questionnaire: string, set: VariableSet): Promise<boolean> {
    return this.send(() => this.calls.makeSet(questionnaire, set), 'survey.did.setMade', set.name);
  }

  reviseSet(questionnaire: string, was: string, set: VariableSet): Promise<boolean> {
    return this.send(() => this.calls.reviseSet(questionnaire, was, set), 'survey.did.setRevised', set.name);
  }

  dissolveSet(questionnaire: string, name: string): Promise<boolean> {
    return this.send(() => this.calls.dissolveSet(questionnaire, name), 'survey.did.setDissolved', name);
  }

  private async send(call: () => Promise<unknown>, message: MessageKey, name: string): Promise<boolean> {
    const { workbench } = this;
    try {
      await workbench.writes.addOnce(call);
      workbench.status.say({ kind: 'did', message, values: { name }, undoable: true });
      await workbench.reload({ kinds: new Set(['VariableRevised']), sources: new Set(), all: false });
      return true;
    } catch (error) {
      workbench.report(error);
      return false;
    }
  }
}
