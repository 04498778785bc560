import { useState } from 'react';
import { useMessages } from '../../i18n/language';
import { Choosing } from './Choosing';
import { type Choice, plainChoices } from './choices';
import { DESIGN_PARTS, SAMPLES, type TableSpec, formatDesign } from './spec';

interface SampleOptionsProps {
  readonly spec: TableSpec;
  readonly choices: readonly Choice[];
  change(next: Partial<TableSpec>): void;
}

/** How those who are counted came into the material, which decides what can be inferred. */
export function SampleOptions({ spec, choices, change }: SampleOptionsProps) {
  const { text } = useMessages();
  const [isOpen, setOpen] = useState(formatDesign(spec.design) !== '');
  const variables = plainChoices(choices).map(({ name, label }) => [name, label] as const);
  return (
    <>
      <Choosing
        label={text('tables.sample')}
        testId="option-sample"
        value={spec.sample}
        options={SAMPLES.map((one) => [one, text(`tables.sample.${one === '' ? 'auto' : one}`)])}
        choose={(sample) => change({ sample })}
      />
      <details className="option-more" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary data-testid="option-design">{text('tables.design')}</summary>
        {DESIGN_PARTS.map((part) => (
          <Choosing
            key={part}
            label={text(`tables.design.${part}`)}
            testId={`design-${part}`}
            value={spec.design[part]}
            options={[['', text('tables.none')] as const, ...variables]}
            choose={(name) => change({ design: { ...spec.design, [part]: name } })}
          />
        ))}
      </details>
    </>
  );
}
