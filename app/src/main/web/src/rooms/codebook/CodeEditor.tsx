import type { RefObject } from 'react';
import type { Code } from '../../api/types';
import { PALETTE, colourOf } from '../../codes/colour';
import { useMessages } from '../../i18n/language';
import { formatRoute } from '../../route/route';
import { DraftField } from '../../parts/DraftField';
import { Examples } from './Examples';
import { Suggestions } from './Suggestions';
import type { Codebook } from './useCodebook';

interface CodeEditorProps {
  readonly code: Code;
  /** With the codes below it. */
  readonly total: number;
  readonly readOnly: boolean;
  readonly codebook: Codebook;
  readonly nameField: RefObject<HTMLInputElement | null>;
}

/** Everything that is said of a code, each text saved on its own. */
export function CodeEditor({ code, total, readOnly, codebook, nameField }: CodeEditorProps) {
  const { text, count } = useMessages();
  const revise = (said: Parameters<Codebook['revise']>[1]) => codebook.revise(code.id, said, code.name);
  return (
    <div className="code-editor">
      <DraftField
        label={text('codes.name')}
        value={code.name}
        readOnly={readOnly}
        testId="code-name"
        field={nameField}
        save={(name) => revise({ name })}
      />
      <p className="code-figures">
        <span>{count('reading.codings', total)}</span>
        {total > code.count && <span>{text('codes.ownCount', { count: code.count })}</span>}
        <a href={formatRoute({ room: 'quotes', codeId: code.id })}>{text('codes.quotes')}</a>
      </p>
      <DraftField label={text('codes.definition')} value={code.definition ?? ''} rows={3} readOnly={readOnly} testId="code-definition" save={(definition) => revise({ definition })} />
      <div className="two-fields">
        <DraftField label={text('codes.use')} value={code.use ?? ''} rows={3} readOnly={readOnly} testId="code-use" save={(use) => revise({ use })} />
        <DraftField label={text('codes.doNotUse')} value={code.doNotUse ?? ''} rows={3} readOnly={readOnly} testId="code-do-not-use" save={(doNotUse) => revise({ doNotUse })} />
      </div>
      <DraftField label={text('codes.example')} value={code.example ?? ''} rows={2} readOnly={readOnly} testId="code-example" save={(example) => revise({ example })} />
      <DraftField
        label={text('codes.aliases')}
        hint={text('codes.aliasesHelp')}
        value={(code.aliases ?? []).join('; ')}
        readOnly={readOnly}
        testId="code-aliases"
        save={(written) => revise({ aliases: written.split(';').map((alias) => alias.trim()).filter(Boolean) })}
      />
      <fieldset className="colours" disabled={readOnly}>
        <legend>{text('codes.colour')}</legend>
        {PALETTE.map((colour, index) => (
          <label key={colour} className="colour-choice" style={{ '--code': colour }}>
            <input
              type="radio"
              name="code-colour"
              aria-label={text('codes.colourNumber', { number: index + 1 })}
              checked={colourOf(code) === colour}
              onChange={() => void revise({ colour })}
            />
          </label>
        ))}
      </fieldset>
      <Examples key={code.id} code={code} />
      <Suggestions key={`suggestions:${code.id}`} code={code} readOnly={readOnly} />
    </div>
  );
}
