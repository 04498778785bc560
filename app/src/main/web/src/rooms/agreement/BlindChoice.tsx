import type { AgreementCalls, Coders } from '../../api/agreement';
import { useMessages } from '../../i18n/language';
import { useWorkbench } from '../../state/context';

interface BlindChoiceProps {
  readonly calls: AgreementCalls;
  readonly coders: Coders;
  readonly consensus: string;
  readonly readOnly: boolean;
}

/** Who codes without seeing what others have coded. */
export function BlindChoice({ calls, coders: { everybody, blind }, consensus, readOnly }: BlindChoiceProps) {
  const workbench = useWorkbench();
  const { text } = useMessages();
  const change = async (to: readonly string[]) => {
    try {
      await calls.codeBlind(to);
      // Everything that is shown changes with who may see it.
      await workbench.reload();
      workbench.status.say({ kind: 'did', message: 'agreement.blindChanged', undoable: true });
    } catch (error) {
      workbench.report(error);
    }
  };
  return (
    <fieldset className="facet" data-testid="blind" disabled={readOnly}>
      <legend>{text('agreement.blind')}</legend>
      {everybody.filter((name) => name !== consensus || blind.includes(name)).map((name) => (
        <label key={name} className="facet-value">
          <input
            type="checkbox"
            checked={blind.includes(name)}
            onChange={() => void change(blind.includes(name) ? blind.filter((one) => one !== name) : [...blind, name])}
          />
          <span>{name}</span>
        </label>
      ))}
      <p className="hint">{text('agreement.blindHint')}</p>
    </fieldset>
  );
}
