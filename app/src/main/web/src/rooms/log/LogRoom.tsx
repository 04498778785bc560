import { useState } from 'react';
import { useMessages } from '../../i18n/language';
import { Empty } from '../../parts/Empty';
import { Failure } from '../../parts/Failure';
import { useWorkbench } from '../../state/context';
import { useStore } from '../../state/store';
import { LogList } from './LogList';
import { Safety } from './Safety';
import { UndoFromDialog } from './UndoFromDialog';
import type { LogStep } from './calls';
import { useLog } from './useLog';
import './log.css';

export function LogRoom() {
  const workbench = useWorkbench();
  const { text, count } = useMessages();
  const project = useStore(workbench.project);
  const [coder, setCoder] = useState<string | null>(null);
  const [undoing, setUndoing] = useState<LogStep | null>(null);
  const { log, error, readOn } = useLog(coder);

  return (
    <section className="room fills" aria-labelledby="log-title">
      <div className="room-bar">
        <h1 id="log-title">{text('room.log')}</h1>
        <select className="field" data-testid="log-coder" aria-label={text('log.whose')} value={coder ?? ''} onChange={(event) => setCoder(event.target.value || null)}>
          <option value="">{text('log.everyone')}</option>
          {log?.coders.map((name) => <option key={name} value={name}>{name}</option>)}
          {coder !== null && !log && <option value={coder}>{coder}</option>}
        </select>
        {coder === null && <span className="room-note">{project && (project.blind ? text('log.blind') : count('log.steps', project.lastChange))}</span>}
      </div>
      {error && <Failure error={error} />}
      <div className="log-columns">
        {!log && !error && <p className="hint" aria-busy="true">{text('loading')}</p>}
        {log && log.steps.length === 0 && <Empty title={text('log.none')}><p>{text('log.noneHelp')}</p></Empty>}
        {log && log.steps.length > 0 && (
          <LogList steps={log.steps} more={log.more} canUndo={project !== null && !project.readOnly && !project.blind} readOn={readOn} undoFrom={setUndoing} />
        )}
        <Safety />
      </div>
      <UndoFromDialog step={undoing} close={() => setUndoing(null)} />
    </section>
  );
}
