import { useMemo } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { CompareCalls } from '../../api/compare';
import { SurveyCalls } from '../../api/survey';
import { totalCounts } from '../../codes/tree';
import { useMessages } from '../../i18n/language';
import { useCommands } from '../../palette/commands';
import { Empty } from '../../parts/Empty';
import { type RouteOf, replaceRoute } from '../../route/route';
import { concernsKinds } from '../../live/touch';
import { useWorkbench } from '../../state/context';
import { useLoad } from '../../state/useLoad';
import { useStore } from '../../state/store';
import { CodeChoice } from '../quotes/CodeChoice';
import { SourceCalls } from '../sources/sourceCalls';
import { CoverageView } from './CoverageView';
import { JointChoices } from './joint/JointChoices';
import { JointView } from './joint/JointView';
import { begun } from './joint/question';
import { FrameworkView } from './framework/FrameworkView';
import { MatrixView } from './MatrixView';
import { SaturationView } from './SaturationView';
import { TypologyView } from './TypologyView';
import { type CompareView, TABS, formatView, parseView } from './view';
import '../quotes/quotes.css';
import './compare.css';

/** A grid of more codes than this is no picture any more: then those at the top stand for all below them. */
const MOST_CODES = 60;

export function CompareRoom({ route: { view: written = '' } }: { readonly route: RouteOf<'compare'> }) {
  const workbench = useWorkbench();
  const messages = useMessages();
  const { text } = messages;
  const codes = useStore(workbench.codes);
  const calls = useMemo(() => new CompareCalls(workbench.client), [workbench]);
  const isJoint = parseView(written).tab === 'joint';
  const surveys = useLoad(
    isJoint ? 'compare.surveys' : null,
    (signal) => new SurveyCalls(workbench.client).questionnaires(signal),
    concernsKinds('Survey', 'Batch', 'Attributes', 'Variable', 'Derivation'),
  ).data;
  const variables = useLoad(isJoint ? 'compare.variables' : null, (signal) => calls.variables(signal), concernsKinds('Attributes', 'Batch', 'Survey')).data;
  const published = useLoad(isJoint ? 'compare.registers' : null, () => new SourceCalls(workbench.client).sources(), concernsKinds('Batch')).data;
  const view = useMemo(() => {
    const asked = parseView(written);
    return isJoint && surveys ? begun(asked, surveys, codes) : asked;
  }, [written, isJoint, surveys, codes]);
  const change = (to: Partial<CompareView>) => replaceRoute({ room: 'compare', view: formatView({ ...view, cell: null, ...to }) });
  useCommands(
    () => TABS.map((tab) => ({
      id: `compare.${tab}`,
      label: 'compare.open' as const,
      values: { what: text(`compare.tab.${tab}`) },
      run: () => change({ tab }),
    })),
    `compare ${written} ${messages.language}`,
  );

  const known = view.codes.filter((id) => codes.some((code) => code.id === id));
  const used = codes.filter(({ count }) => count > 0);
  const isFolded = known.length === 0 && used.length > MOST_CODES;
  const counted = isFolded ? codes.filter(({ path }) => !isBelow(path)).map(({ id }) => id) : known;
  const counts = useMemo(() => {
    const totals = totalCounts(codes);
    return codes.map(({ id, count }) => ({ key: id, label: '', count: totals.get(id) ?? count }));
  }, [codes]);
  const question = { codes: counted, language: messages.language };
  if (codes.length === 0) {
    return (
      <section className="room" aria-labelledby="compare-title">
        <h1 id="compare-title" className="visually-hidden">{text('room.compare')}</h1>
        <Empty title={text('compare.nothing')}><p>{text('compare.nothingHint')}</p></Empty>
      </section>
    );
  }
  return (
    <section className="compare-room" aria-labelledby="compare-title">
      <section className="quote-filter" aria-label={text(isJoint ? 'compare.joint.choose' : 'compare.choose')}>
        {isJoint && surveys && (
          <JointChoices
            view={view}
            questionnaires={surveys}
            codes={codes}
            variables={variables ?? []}
            registers={published?.aggregates ?? []}
            change={change}
          />
        )}
        {!isJoint && (
          <>
            <CodeChoice codes={codes} counts={counts} chosen={known} choose={(chosen) => change({ codes: chosen })} />
            {known.length > 0 && (
              <button type="button" className="button" data-testid="compare-every" onClick={() => change({ codes: [] })}>{text('compare.every')}</button>
            )}
            <p className="hint">
              {text(known.length > 0 ? 'compare.withChildren' : view.tab === 'framework' ? 'compare.tops' : isFolded ? 'compare.folded' : 'compare.alone')}
            </p>
          </>
        )}
      </section>
      <div className="compare-main">
        <div className="room-bar"><h1 id="compare-title">{text('room.compare')}</h1></div>
        <Tabs className="tabs" selectedKey={view.tab} onSelectionChange={(key) => change({ tab: key as CompareView['tab'] })}>
          <TabList className="tab-list" aria-label={text('room.compare')}>
            {TABS.map((tab) => <Tab key={tab} id={tab} className="tab" data-testid={`tab-${tab}`}>{text(`compare.tab.${tab}`)}</Tab>)}
          </TabList>
          <TabPanel id="attribute" className="tab-panel">
            <MatrixView calls={calls} view={view} codes={counted} byCodes={false} change={change} />
          </TabPanel>
          <TabPanel id="codes" className="tab-panel">
            <MatrixView calls={calls} view={view} codes={counted} byCodes change={change} />
          </TabPanel>
          <TabPanel id="framework" className="tab-panel">
            <FrameworkView calls={calls} view={view} codes={known} change={change} />
          </TabPanel>
          <TabPanel id="joint" className="tab-panel"><JointView view={view} codes={codes} change={change} /></TabPanel>
          <TabPanel id="saturation" className="tab-panel">
            <SaturationView calls={calls} question={question} view={view} change={change} />
          </TabPanel>
          <TabPanel id="coverage" className="tab-panel"><CoverageView calls={calls} question={question} /></TabPanel>
          <TabPanel id="typology" className="tab-panel"><TypologyView calls={calls} question={question} /></TabPanel>
        </Tabs>
      </div>
    </section>
  );
}

function isBelow(path: string): boolean {
  return /(?:^|[^\\])\//.test(path);
}
