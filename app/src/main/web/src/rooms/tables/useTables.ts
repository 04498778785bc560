import { useMemo } from 'react';
import { TableCalls } from '../../api/tables';
import { useWorkbench } from '../../state/context';
import { PlanDeeds } from '../../state/planDeeds';

export function useTables(): { readonly calls: TableCalls; readonly plan: PlanDeeds } {
  const workbench = useWorkbench();
  return useMemo(() => {
    const calls = new TableCalls(workbench.client);
    return { calls, plan: new PlanDeeds(workbench, calls) };
  }, [workbench]);
}
