interface ChoosingProps<T extends string> {
  readonly label: string;
  readonly testId: string;
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  choose(value: T): void;
}

/** One of a few, with its name before it; what an address or a plan says stays, though it is not offered. */
export function Choosing<T extends string>({ label, testId, value, options, choose }: ChoosingProps<T>) {
  return (
    <label className="option">
      <span>{label}</span>
      <select className="field" data-testid={testId} value={value} onChange={(event) => choose(event.target.value as T)}>
        {options.map(([one, words]) => <option key={one} value={one}>{words}</option>)}
        {!options.some(([one]) => one === value) && <option value={value}>{value}</option>}
      </select>
    </label>
  );
}
