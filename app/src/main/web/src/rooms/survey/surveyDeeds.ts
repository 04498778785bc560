import type { SurveyCalls, VariableText } from '../../api/survey';
import type { Workbench } from '../../state/workbench';

/** What can be done to variables. Each says what it did, and answers whether it could be done. */
export class SurveyDeeds {
  constructor(
    private readonly workbench: Workbench,
    private readonly calls: SurveyCalls,
  ) {}

  async revise(id: string, name: string, said: VariableText): Promise<boolean> {
    const { workbench } = this;
    try {
      await workbench.writes.addOnce(() => this.calls.revise(id, said));
      workbench.status.say({ kind: 'did', message: 'survey.did.revised', values: { name }, undoable: true });
      await workbench.reload({ kinds: new Set(['VariableRevised']), sources: new Set(), all: false });
      return true;
    } catch (error) {
      workbench.report(error);
      return false;
    }
  }
}
