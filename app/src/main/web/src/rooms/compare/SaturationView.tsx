import type { FigureQuestion, Saturation } from '../../api/compare';
import { useMessages } from '../../i18n/language';
import { formatRoute } from '../../route/route';
import { CodeNames } from './CodeNames';
import type { CompareView } from './view';
import { curveOf } from './curve';
import { FigureView, type FigureViewProps } from './FigureView';

const WIDTH = 640;
const HEIGHT = 160;

type Props = Omit<FigureViewProps<Saturation>, 'what' | 'question' | 'children' | 'tools'> & {
  readonly question: FigureQuestion;
  readonly view: CompareView;
  change(to: Partial<CompareView>): void;
};

/** How many new codes each source brings: a curve to see it by, and the numbers. */
export function SaturationView({ question, view, change, ...rest }: Props) {
  const { text, number, percent } = useMessages();
  return (
    <FigureView<Saturation>
      {...rest}
      what="saturation"
      question={{ ...question, order: view.order, answers: view.answers }}
      tools={
        <>
          <label>
            {text('compare.order')}{' '}
            <select className="field" data-testid="saturation-order" value={view.order} onChange={(event) => change({ order: event.target.value === 'coding' ? 'coding' : 'import' })}>
              <option value="import">{text('compare.order.import')}</option>
              <option value="coding">{text('compare.order.coding')}</option>
            </select>
          </label>
          <label className="check">
            <input type="checkbox" checked={view.answers} onChange={() => change({ answers: !view.answers })} />
            {text('compare.answers')}
          </label>
        </>
      }
    >
      {({ steps, reached }) => {
        const curve = curveOf(steps, WIDTH, HEIGHT);
        return (
          <>
            <svg className="curve" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" data-testid="curve">
              {curve.bars.map(({ x, y, width, height }) => <rect key={x} x={x} y={y} width={width} height={height} />)}
              <path d={curve.line} />
              {reached !== null && <line x1={curve.at(reached)} x2={curve.at(reached)} y1={0} y2={HEIGHT} />}
            </svg>
            <table className="figures" data-testid="saturation">
              <thead>
                <tr>
                  <th scope="col">{text('compare.step')}</th>
                  <th scope="col" className="is-text">{text('compare.source')}</th>
                  <th scope="col">{text('compare.passagesHead')}</th>
                  <th scope="col">{text('compare.new')}</th>
                  <th scope="col">{text('compare.cumulative')}</th>
                  <th scope="col">{text('compare.newInformation')}</th>
                  <th scope="col" className="is-text">{text('compare.which')}</th>
                </tr>
              </thead>
              <tbody>
                {steps.map((step) => (
                  <tr key={step.number} className={step.number === reached ? 'is-reached' : ''}>
                    <td>{number(step.number)}</td>
                    <th scope="row">
                      <a href={formatRoute({ room: 'reading', sourceId: step.sourceId, range: null })}>{step.source}</a>
                    </th>
                    <td>{number(step.passages)}</td>
                    <td>{number(step.new)}</td>
                    <td>{number(step.cumulative)}</td>
                    <td>{step.newInformation === null ? '–' : percent(step.newInformation)}</td>
                    <td className="is-text which"><CodeNames paths={step.newCodes} /></td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        );
      }}
    </FigureView>
  );
}
