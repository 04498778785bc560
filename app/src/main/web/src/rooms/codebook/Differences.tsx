import { useMessages } from '../../i18n/language';
import { CodePath } from '../../parts/CodeName';
import { useWorkbench } from '../../state/context';
import { useLoad } from '../../state/useLoad';
import { differences } from './calls';

interface DifferencesProps {
  readonly from: string;
  /** Null for the codebook as it is. */
  readonly to: string | null;
  readonly lastChange: number;
}

/** What became of the codes between two states of the codebook. */
export function Differences({ from, to, lastChange }: DifferencesProps) {
  const workbench = useWorkbench();
  const { text } = useMessages();
  const found = useLoad(`differences:${from}:${to}:${lastChange}`, (signal) => differences(workbench.client, from, to, signal)).data;
  if (!found) return <p className="hint" aria-busy="true">{text('loading')}</p>;
  if (found.length === 0) return <p className="hint">{text('codes.noDifference')}</p>;
  return (
    <table className="differences" data-testid="differences">
      <thead>
        <tr>
          <th scope="col">{text('codes.code')}</th>
          <th scope="col">{text('codes.what')}</th>
          <th scope="col">{text('codes.before')}</th>
          <th scope="col">{text('codes.after')}</th>
        </tr>
      </thead>
      <tbody>
        {found.map((one) => (
          <tr key={`${one.codeId}:${one.kind}`}>
            <td><CodePath path={one.pathAfter ?? one.pathBefore ?? ''} /></td>
            <td>{text(`codes.difference.${one.kind}`)}</td>
            <td>{one.before}</td>
            <td>{one.after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
