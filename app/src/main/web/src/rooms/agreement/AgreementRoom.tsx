import { useMemo, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { AgreementCalls, type AgreementQuestion, TEXT_CHOICES, type TextChoice, type Unit } from '../../api/agreement';
import { totalCounts } from '../../codes/tree';
import { useMessages } from '../../i18n/language';
import { concernsKinds } from '../../live/touch';
import { useCommands } from '../../palette/commands';
import { Empty } from '../../parts/Empty';
import { ExportMenu } from '../../parts/ExportMenu';
import { Failure } from '../../parts/Failure';
import { useWorkbench } from '../../state/context';
import { useStore } from '../../state/store';
import { useLoad } from '../../state/useLoad';
import { CodeChoice } from '../quotes/CodeChoice';
import { BlindChoice } from './BlindChoice';
import { FigureTable } from './FigureTable';
import { Reconcile } from './Reconcile';
import '../quotes/quotes.css';
import '../compare/compare.css';
import './agreement.css';

type View = 'figures' | 'places';

const UNITS: readonly Unit[] = ['segment', 'character', 'source'];
const SAMPLES = 1000;
const FORMATS = [['xlsx', 'compare.file.xlsx'], ['docx', 'compare.file.docx']] as const;
const concerns = concernsKinds('Cod', 'Passage', 'Source', 'Batch');

/** Two or more coders: how far they agree on each code, where they differ, and what is to hold. */
export function AgreementRoom() {
  const workbench = useWorkbench();
  const { text, number, language } = useMessages();
  const calls = useMemo(() => new AgreementCalls(workbench.client), [workbench]);
  const codes = useStore(workbench.codes);
  const project = useStore(workbench.project);
  const readOnly = project?.readOnly ?? true;
  const [view, setView] = useState<View>('figures');
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const [codeIds, setCodeIds] = useState<readonly string[]>([]);
  const [unit, setUnit] = useState<Unit>('segment');
  const [texts, setTexts] = useState<TextChoice>('shared');
  const [automatic, setAutomatic] = useState(false);
  const [intervals, setIntervals] = useState(false);
  const [named, setNamed] = useState<string | null>(null);
  const consensus = (named ?? text('agreement.consensusName')).trim() || text('agreement.consensusName');
  const known = useLoad('agreement.coders', (signal) => calls.coders(signal), concernsKinds('Cod', 'Passage', 'Setting'));
  const everybody = (known.data?.coders ?? []).filter(({ name }) => name !== consensus);
  // Those who have coded most are likely to be the two that are to be compared.
  const usual = everybody.toSorted((a, b) => b.codings - a.codings).slice(0, 2).map(({ name }) => name);
  const coders = everybody.map(({ name }) => name).filter((name) => (chosen ?? usual).includes(name));
  const asked = JSON.stringify({ coders, codes: codeIds.filter((id) => codes.some((code) => code.id === id)), unit, texts, automatic, bootstrap: intervals ? SAMPLES : 0, language });
  const question = useMemo(() => JSON.parse(asked) as AgreementQuestion, [asked]);
  const isEnough = coders.length >= 2;
  const loaded = useLoad(
    isEnough && view === 'figures' ? `agreement ${asked}` : null,
    (signal) => calls.agreement(question, signal),
    concerns,
  );
  const counts = useMemo(() => {
    const totals = totalCounts(codes);
    return codes.map(({ id, count }) => ({ key: id, label: '', count: totals.get(id) ?? count }));
  }, [codes]);
  useCommands(
    () => [
      { id: 'agreement.figures', label: 'agreement.coefficients', run: () => setView('figures') },
      { id: 'agreement.places', label: 'agreement.reconcile', run: () => setView('places') },
    ],
    'agreement',
  );

  const who = known.data;
  const blind = who && <BlindChoice calls={calls} coders={who} consensus={consensus} readOnly={readOnly} />;
  if (who?.blind.includes(who.you)) {
    return (
      <section className="room" aria-labelledby="agreement-title">
        <h1 id="agreement-title" className="visually-hidden">{text('room.agreement')}</h1>
        <Empty title={text('agreement.youAreBlind')}>{blind}</Empty>
      </section>
    );
  }
  if (known.data !== null && everybody.length < 2) {
    return (
      <section className="room" aria-labelledby="agreement-title">
        <h1 id="agreement-title" className="visually-hidden">{text('room.agreement')}</h1>
        <Empty title={text('agreement.nobody')}><p>{text('agreement.nobodyHint')}</p>{blind}</Empty>
      </section>
    );
  }
  return (
    <section className="compare-room agreement-room" aria-labelledby="agreement-title">
      <section className="quote-filter" aria-label={text('agreement.choose')}>
        <fieldset className="facet" data-testid="agreement-coders">
          <legend>{text('agreement.coders')}</legend>
          {everybody.map(({ name, codings }) => (
            <label key={name} className="facet-value">
              <input
                type="checkbox"
                checked={coders.includes(name)}
                onChange={() => setChosen(coders.includes(name) ? coders.filter((one) => one !== name) : [...coders, name])}
              />
              <span>{name}</span>
              <span className="figure">{number(codings)}</span>
            </label>
          ))}
        </fieldset>
        <label className="form-field">
          {text('agreement.unit')}
          <select className="field" data-testid="agreement-unit" value={unit} onChange={(event) => setUnit(event.target.value as Unit)}>
            {UNITS.map((one) => <option key={one} value={one}>{text(`agreement.unit.${one}`)}</option>)}
          </select>
        </label>
        <label className="form-field">
          {text('agreement.texts')}
          <select className="field" value={texts} onChange={(event) => setTexts(event.target.value as TextChoice)}>
            {TEXT_CHOICES.map((choice) => <option key={choice} value={choice}>{text(`agreement.texts.${choice}`)}</option>)}
          </select>
        </label>
        <label className="facet-value">
          <input type="checkbox" checked={automatic} onChange={() => setAutomatic(!automatic)} />
          <span>{text('agreement.automatic')}</span>
        </label>
        <label className="facet-value">
          <input type="checkbox" data-testid="agreement-intervals" checked={intervals} onChange={() => setIntervals(!intervals)} />
          <span>{text('agreement.intervals')}</span>
        </label>
        <label className="form-field">
          {text('agreement.consensus')}
          <input className="field" data-testid="consensus-name" maxLength={100} value={named ?? text('agreement.consensusName')} onChange={(event) => setNamed(event.target.value)} />
        </label>
        {blind}
        <CodeChoice codes={codes} counts={counts} chosen={question.codes} choose={setCodeIds} />
      </section>
      <div className="compare-main">
        <div className="room-bar">
          <h1 id="agreement-title">{text('room.agreement')}</h1>
          <ExportMenu what="room.agreement" formats={FORMATS} testId="agreement-export" isDisabled={!isEnough} file={(format) => calls.file(question, format)} />
        </div>
        {!isEnough && known.data !== null && <p className="hint">{text('agreement.chooseTwo')}</p>}
        <Tabs className="tabs" selectedKey={view} onSelectionChange={(key) => setView(key as View)}>
          <TabList className="tab-list" aria-label={text('room.agreement')}>
            <Tab id="figures" className="tab" data-testid="tab-figures">{text('agreement.coefficients')}</Tab>
            <Tab id="places" className="tab" data-testid="tab-places">{text('agreement.reconcile')}</Tab>
          </TabList>
          <TabPanel id="figures" className="tab-panel">
            {loaded.state === 'failed' && <Failure error={loaded.error} />}
            {isEnough && loaded.state === 'loading' && loaded.data === null && <p className="hint" aria-busy="true">{text('loading')}</p>}
            {isEnough && loaded.data && loaded.state !== 'failed' && <FigureTable agreement={loaded.data} />}
          </TabPanel>
          <TabPanel id="places" className="tab-panel">
            {isEnough && <Reconcile calls={calls} question={question} consensus={consensus} readOnly={readOnly} />}
          </TabPanel>
        </Tabs>
      </div>
    </section>
  );
}
