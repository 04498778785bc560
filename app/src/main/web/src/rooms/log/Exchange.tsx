import { useEffect, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { saveFile } from '../../api/download';
import { useMessages } from '../../i18n/language';
import { useWorkbench } from '../../state/context';
import { useStore } from '../../state/store';
import { type ProjectFormat, exportProject, lossesOf, surveys } from './calls';

const WHOLE = ['qdpx', 'zip', 'json'] as const;
const DATA_SET = 'sav:';

/** The project as a file for other programs, and what of it the file does not hold. */
export function Exchange() {
  const workbench = useWorkbench();
  const { text, language } = useMessages();
  const [names, setNames] = useState<readonly string[]>([]);
  const isBlind = useStore(workbench.project)?.blind ?? false;
  const [busy, setBusy] = useState(false);
  const [losses, setLosses] = useState<readonly string[]>([]);

  useEffect(() => {
    const abort = new AbortController();
    surveys(workbench.client, abort.signal).then(setNames, (error: unknown) => {
      if (!abort.signal.aborted) workbench.report(error);
    });
    return () => abort.abort();
  }, [workbench]);

  const save = async (key: string) => {
    const survey = key.startsWith(DATA_SET) ? key.slice(DATA_SET.length) : null;
    const format: ProjectFormat = survey === null ? (key as ProjectFormat) : 'sav';
    setBusy(true);
    setLosses([]);
    try {
      const response = await exportProject(workbench.client, format, survey, language);
      const lost = lossesOf(response);
      const file = await saveFile(response, `project.${format}`);
      setLosses(lost);
      workbench.status.say({ kind: 'exported', file });
    } catch (error) {
      workbench.report(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className="exchange" aria-labelledby="exchange-title">
      <h2 id="exchange-title">{text('exchange.title')}</h2>
      <MenuTrigger>
        <Button className="button" data-testid="export-project" isDisabled={busy}>
          {text('exchange.export')} <span aria-hidden="true">▾</span>
        </Button>
        <Popover className="popover" placement="bottom start">
          <Menu className="menu" aria-label={text('exchange.export')} onAction={(key) => void save(String(key))}>
            {WHOLE.map((format) => <MenuItem key={format} id={format} className="menu-item">{text(`exchange.${format}`)}</MenuItem>)}
            {names.map((name) => <MenuItem key={DATA_SET + name} id={DATA_SET + name} className="menu-item">{text('exchange.sav', { name })}</MenuItem>)}
          </Menu>
        </Popover>
      </MenuTrigger>
      <p className="hint">{text('exchange.help')}</p>
      {isBlind && <p className="hint" data-testid="export-blind">{text('exchange.blind')}</p>}
      <div role="status" className="safety-outcome" data-testid="export-outcome">
        {busy && <p>{text('exchange.working')}</p>}
        {losses.length > 0 && (
          <>
            <p><b>{text('exchange.lost')}</b></p>
            <ul>{losses.map((loss) => <li key={loss}>{loss}</li>)}</ul>
          </>
        )}
      </div>
    </section>
  );
}
