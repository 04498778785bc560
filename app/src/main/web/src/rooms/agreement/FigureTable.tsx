import type { Agreement, AgreementFigures, Coefficient } from '../../api/agreement';
import { splitPath } from '../../codes/path';
import { useMessages } from '../../i18n/language';

const COEFFICIENTS: readonly Coefficient[] = ['percentAgreement', 'cohenKappa', 'krippendorffAlpha', 'gwetAC1', 'brennanPrediger', 'scottPi'];

/** The coefficients of each code beside how common it is; what is not defined says why. */
export function FigureTable({ agreement }: { readonly agreement: Agreement }) {
  const { text, number, percent, locales } = useMessages();
  const unitised = agreement.unit === 'character';
  const decimal = new Intl.NumberFormat([...locales], { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  const figure = (value: number | null | undefined, figures: AgreementFigures, name: string) => {
    if (typeof value === 'number') return decimal.format(value);
    const why = figures.undefined[name];
    return why === undefined ? '–' : (
      <abbr title={text(`agreement.undefined.${why}`)}>
        –<span className="visually-hidden">{text(`agreement.undefined.${why}`)}</span>
      </abbr>
    );
  };
  const row = (name: string, figures: AgreementFigures, isTotal: boolean) => (
    <tr key={isTotal ? ' ' : name} className={isTotal ? 'is-total' : ''}>
      <th scope="row">{name}</th>
      <td>{figures.prevalence === null ? '–' : percent(figures.prevalence)}</td>
      {COEFFICIENTS.map((coefficient) => {
        const interval = figures.intervals?.[coefficient];
        return (
          <td key={coefficient}>
            {figure(figures[coefficient], figures, coefficient)}
            {interval && interval.low !== null && interval.high !== null && (
              <span className="interval">[{decimal.format(interval.low)}; {decimal.format(interval.high)}]</span>
            )}
          </td>
        );
      })}
      {unitised && <td>{figure(figures.uAlpha, figures, 'uAlpha')}</td>}
      {unitised && <td>{isTotal ? figure(figures.cuAlpha, figures, 'cuAlpha') : figure(figures.kuAlpha, figures, 'kuAlpha')}</td>}
      <td>{number(figures.codedByAll)}</td>
      <td>{number(figures.codedBySome)}</td>
      <td>{number(figures.codedByNone)}</td>
    </tr>
  );
  return (
    <div className="figure-pane" tabIndex={0} role="region" aria-label={text('agreement.coefficients')}>
      <table className="figures" data-testid="coefficients">
        <thead>
          <tr>
            <th scope="col" className="is-text">{text('agreement.code')}</th>
            <th scope="col">{text('agreement.prevalence')}</th>
            {COEFFICIENTS.map((coefficient) => (
              <th key={coefficient} scope="col">
                {text(coefficient === 'scottPi' && agreement.coders.length > 2 ? 'agreement.fleissKappa' : `agreement.${coefficient}`)}
              </th>
            ))}
            {unitised && <th scope="col">{text('agreement.uAlpha')}</th>}
            {unitised && <th scope="col">{text('agreement.kuAlpha')}</th>}
            <th scope="col">{text('agreement.byAll')}</th>
            <th scope="col">{text('agreement.bySome')}</th>
            <th scope="col">{text('agreement.byNone')}</th>
          </tr>
        </thead>
        <tbody>
          {agreement.codes.map((one) => row(splitPath(one.code).join(' / '), one, false))}
          {row(text('agreement.overall'), agreement.overall, true)}
        </tbody>
      </table>
      {unitised && (
        <p className="binary">
          {text('agreement.cAlphaBinary')}: {figure(agreement.overall.cAlphaBinary, agreement.overall, 'cAlphaBinary')}
        </p>
      )}
      <div className="compare-notes" data-testid="agreement-rule">
        {agreement.rule.map((sentence) => <p key={sentence}>{sentence}</p>)}
      </div>
    </div>
  );
}
