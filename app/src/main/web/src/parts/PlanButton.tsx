import type { PlannedItem } from '../api/tables';
import { useMessages } from '../i18n/language';
import { useCommands } from '../palette/commands';
import { useWorkbench } from '../state/context';
import { PlanDeeds } from '../state/planDeeds';
import { useStore } from '../state/store';

interface PlanButtonProps {
  /** What is shown; null while it is on its way, or where a plan cannot say it. */
  readonly planned: readonly { readonly title: string; readonly item: PlannedItem }[] | null;
  /** Why a plan cannot say it. */
  readonly why?: string | undefined;
}

/** Puts what is shown into the table plan, from which the report is made. */
export function PlanButton({ planned, why }: PlanButtonProps) {
  const workbench = useWorkbench();
  const { text } = useMessages();
  const readOnly = useStore(workbench.project)?.readOnly ?? true;
  const add = async () => {
    for (const { title, item } of planned ?? []) {
      if (!await new PlanDeeds(workbench).addItem(title, item)) return;
    }
  };
  useCommands(
    () => (readOnly || planned === null ? [] : [{ id: 'plan.add', label: 'tablesCommand.plan', run: () => void add() }]),
    `${readOnly} ${JSON.stringify(planned)}`,
  );
  if (readOnly) return null;
  return (
    <button type="button" className="button" data-testid="plan-add" title={why} disabled={planned === null} onClick={() => void add()}>
      {text('tables.plan.add')}
    </button>
  );
}
