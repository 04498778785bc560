import { useMessages } from '../../i18n/language';
import { Choosing } from './Choosing';
import { ADJUSTS, STATISTICS, type TableSpec } from './spec';

interface StatisticsOptionsProps {
  readonly spec: TableSpec;
  change(next: Partial<TableSpec>): void;
}

const COMMON = 'chiSquare,cramersV';

/** Which tests and measures stand below the table, and how p is adjusted where several columns are compared. */
export function StatisticsOptions({ spec, change }: StatisticsOptionsProps) {
  const { text } = useMessages();
  const which = spec.statistics === 'all' || spec.statistics === 'none' ? spec.statistics : 'some';
  const chosen = which === 'some' ? spec.statistics.split(',') : [];
  return (
    <>
      <Choosing
        label={text('tables.statistics')}
        testId="option-statistics"
        value={which}
        options={(['all', 'some', 'none'] as const).map((one) => [one, text(`tables.statistics.${one}`)])}
        choose={(one) => change({ statistics: one === 'some' ? COMMON : one })}
      />
      {which === 'some' && (
        <fieldset className="option-list">
          <legend className="visually-hidden">{text('tables.statistics')}</legend>
          {STATISTICS.map((one) => (
            <label key={one}>
              <input
                type="checkbox"
                data-testid={`statistic-${one}`}
                checked={chosen.includes(one)}
                onChange={(event) => {
                  const next = STATISTICS.filter((each) => (each === one ? event.target.checked : chosen.includes(each)));
                  change({ statistics: next.length === 0 ? 'none' : next.join(',') });
                }}
              />
              {text(`statistic.${one}`)}
            </label>
          ))}
        </fieldset>
      )}
      {spec.statistics !== 'none' && spec.columns.length > 0 && (
        <Choosing
          label={text('tables.adjust')}
          testId="option-adjust"
          value={spec.adjust}
          options={ADJUSTS.map((one) => [one, text(`tables.adjust.${one}`)])}
          choose={(adjust) => change({ adjust })}
        />
      )}
    </>
  );
}
