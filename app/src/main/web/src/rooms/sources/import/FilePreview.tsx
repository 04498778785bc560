import { useEffect, useState } from 'react';
import { refusedAs } from '../../../api/errors';
import { useMessages } from '../../../i18n/language';
import { Failure } from '../../../parts/Failure';
import { useWorkbench } from '../../../state/context';
import { SourceCalls } from '../sourceCalls';
import { AggregateGrid } from '../AggregateGrid';
import { PreviewTable } from './PreviewTable';
import type { FileChoices, Finding, ImportKind, PreviewText, UploadedFile } from './importTypes';

const KINDS: readonly ImportKind[] = ['interview', 'document', 'responses', 'aggregate', 'attributes', 'codebook', 'project', 'questionnaire'];
const CHARSETS: readonly string[] = ['UTF-8', 'windows-1252', 'ISO-8859-1', 'UTF-16LE', 'UTF-16BE', 'IBM850', 'x-MacRoman'];
const FINDINGS = 30;

interface FilePreviewProps {
  readonly importId: string;
  readonly file: UploadedFile;
  readonly others: readonly UploadedFile[];
  choose(choices: FileChoices): void;
}

/** What was found in one file, and what can be said of it to have it read otherwise. */
export function FilePreview({ importId, file, others, choose }: FilePreviewProps) {
  const workbench = useWorkbench();
  const { text, number, language } = useMessages();
  const [read, setRead] = useState<UploadedFile | null>(null);
  const { choices } = file;
  const key = `${file.state}/${JSON.stringify(choices)}/${language}`;

  useEffect(() => {
    if (file.state !== 'read') return;
    let left = false;
    new SourceCalls(workbench.client).preview(importId, file.id, language).then(
      (found) => left || setRead(found),
      (error: unknown) => left || workbench.report(error),
    );
    return () => {
      left = true;
    };
    // The key names all that the preview depends on.
  }, [key]);

  const preview = file.state === 'read' ? (read?.preview ?? null) : null;
  const questionnaires = others.filter(({ kind, id }) => kind === 'questionnaire' && id !== file.id);
  const isTable = file.kind === 'responses' || file.kind === 'attributes';
  const table = preview?.tables[0];
  return (
    <article className="preview" aria-labelledby="preview-title" aria-busy={file.state === 'reading' || file.state === 'waiting'}>
      <h2 id="preview-title">{file.name}</h2>
      {file.failure !== undefined && file.state === 'failed' && (
        <>
          <Failure error={refusedAs(file.failure)} />
          <p className="hint">{text('import.failedWhy')}</p>
        </>
      )}
      {file.existing !== undefined && (
        <div className="failure" role="alert"><p>{text('import.exists', { name: file.existing })}</p></div>
      )}
      {file.like && (
        <p className="notice">{text('import.like', { name: file.like.source, percent: number(Math.round(file.like.share * 100)) })}</p>
      )}
      <div className="preview-choices">
        <label>
          {text('import.kindLabel')}
          <select className="field" data-testid="import-kind" value={choices.kind ?? ''} onChange={(event) => choose({ ...choices, kind: (event.target.value || null) as ImportKind | null })}>
            <option value="">{file.kind && !choices.kind ? text('import.found', { what: text(`import.kind.${file.kind}`) }) : text('import.asFound')}</option>
            {KINDS.map((kind) => <option key={kind} value={kind}>{text(`import.kind.${kind}`)}</option>)}
          </select>
        </label>
        {(file.charset !== undefined || choices.charset) && (
          <label>
            {text('import.charset')}
            <select className="field" data-testid="import-charset" value={choices.charset ?? ''} onChange={(event) => choose({ ...choices, charset: event.target.value || null })}>
              <option value="">{file.charset && !choices.charset ? text('import.found', { what: file.charset }) : text('import.asFound')}</option>
              {CHARSETS.map((charset) => <option key={charset} value={charset}>{charset}</option>)}
            </select>
          </label>
        )}
        {isTable && questionnaires.length > 0 && (
          <label>
            {text('import.questionnaire')}
            <select
              className="field"
              value={choices.alone ? 'none' : (choices.questionnaire ?? '')}
              onChange={({ target: { value } }) => choose({ ...choices, alone: value === 'none', questionnaire: value === 'none' || value === '' ? null : value })}
            >
              {questionnaires.length === 1 && <option value="">{text('import.found', { what: questionnaires[0]?.name ?? '' })}</option>}
              {questionnaires.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
              <option value="none">{text('import.noQuestionnaire')}</option>
            </select>
          </label>
        )}
        {file.kind === 'responses' && table && (
          <label>
            {text('import.caseId')}
            <select className="field" value={choices.caseId ?? ''} onChange={(event) => choose({ ...choices, caseId: event.target.value || null })}>
              <option value="">{table.caseId && !choices.caseId ? text('import.found', { what: table.caseId }) : text('import.noCaseId')}</option>
              {table.variables.map(({ name }) => <option key={name} value={name}>{name}</option>)}
            </select>
          </label>
        )}
        {file.kind === 'responses' && (table?.updated || choices.separate) && (
          <label className="is-check">
            <input type="checkbox" checked={choices.separate} onChange={(event) => choose({ ...choices, separate: event.target.checked })} />
            {text('import.separate')}
          </label>
        )}
        {(file.kind === 'interview' || file.kind === 'document' || !choices.repair) && (
          <label className="is-check">
            <input type="checkbox" checked={choices.repair} onChange={(event) => choose({ ...choices, repair: event.target.checked })} />
            {text('import.repair')}
          </label>
        )}
      </div>
      {table?.updated && (
        <p className="notice" data-testid="import-updates">
          {text('import.updates', { name: table.updated.questionnaire, added: number(table.updated.new), changed: number(table.updated.changed), gone: number(table.updated.gone) })}
        </p>
      )}
      {preview?.texts.map((one) => (
        <TextPreview key={one.name} found={one} name={choices.name ?? null} rename={(name) => choose({ ...choices, name })} />
      ))}
      {preview?.tables.map((one) => <PreviewTable key={one.name} table={one} />)}
      {preview?.aggregates.map((one) => <AggregateGrid key={one.name} table={one} />)}
      {preview && preview.codeCount > 0 && (
        <section>
          <h3>{text('import.codes', { count: preview.codeCount })}</h3>
          <ul className="plain-list is-columns">{preview.codes.map((path) => <li key={path}>{path.replaceAll('/', ' / ')}</li>)}</ul>
        </section>
      )}
      {file.kind === 'part' && file.state === 'read' && <p data-testid="import-part">{text('import.isPart', { name: others.find(({ id }) => id === file.partOf)?.name ?? '' })}</p>}
      {file.kind === 'questionnaire' && file.state === 'read' && <p>{text('import.isQuestionnaire')}</p>}
      {preview && preview.findings.length > 0 && preview.aggregates.length === 0 && <Findings findings={preview.findings} />}
    </article>
  );
}

function TextPreview({ found, name, rename }: { readonly found: PreviewText; readonly name: string | null; rename(name: string | null): void }) {
  const { text, count, number } = useMessages();
  return (
    <section>
      <div className="preview-choices">
        <label>
          {text('import.name')}
          <input
            className="field"
            defaultValue={name ?? found.name}
            onBlur={({ target: { value } }) => {
              const wanted = value.trim() === '' || value.trim() === found.name ? null : value.trim();
              if (wanted !== name) rename(wanted);
            }}
          />
        </label>
        <p className="hint">{text('import.size', { segments: number(found.segments), characters: number(found.length) })}</p>
      </div>
      <h3>{text('import.speakers')}</h3>
      {found.speakers.length === 0 ? (
        <p className="hint">{text('import.noSpeakers')}</p>
      ) : (
        <ul className="plain-list" data-testid="preview-speakers">
          {found.speakers.map((speaker) => (
            <li key={speaker.name}>
              <b>{speaker.name}</b> <span className="hint">{count('voices.turns', speaker.turns)}{speaker.interviewer && ` · ${text('voices.interviewer')}`}</span>
            </li>
          ))}
        </ul>
      )}
      <h3>{text('import.first')}</h3>
      <ol className="preview-text" data-testid="preview-text">
        {found.first.map((segment, index) => (
          <li key={index} value={segment.line} className={segment.interviewer ? 'is-asked' : ''}>
            {segment.speaker !== null && <b>{segment.speaker}</b>} {segment.text}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const { text, count } = useMessages();
  const [all, setAll] = useState(false);
  const sorted = [...findings].sort((a, b) => Number(a.severity === 'note') - Number(b.severity === 'note'));
  return (
    <section>
      <h3>{count('import.findings', findings.length)}</h3>
      <ul className="plain-list findings">
        {(all ? sorted : sorted.slice(0, FINDINGS)).map((finding, index) => (
          <li key={index} className={finding.severity === 'warning' ? 'is-warning' : ''}>
            {finding.line !== undefined && <span className="hint">{text('lines.single', { line: finding.line })}{finding.column ? `, ${finding.column}` : ''}: </span>}
            {finding.message}
            {finding.before !== undefined && finding.after !== undefined && (
              <span className="hint"> «{finding.before}» → «{finding.after}»</span>
            )}
          </li>
        ))}
      </ul>
      {!all && sorted.length > FINDINGS && <button type="button" className="link" onClick={() => setAll(true)}>{text('import.allFindings')}</button>}
    </section>
  );
}
