import { useEffect, useRef, useState } from 'react';

interface NameFormProps {
  readonly label: string;
  readonly name: string;
  readonly submit: string;
  /** With the name, or null where nothing is to be done. */
  done(name: string | null): void;
}

/** Asks for a name: Enter takes it, Escape leaves it. */
export function NameForm({ label, name, submit, done }: NameFormProps) {
  const [typed, setTyped] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <form
      className="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== '') done(typed.trim());
      }}
    >
      <input
        ref={field}
        className="field"
        aria-label={label}
        autoComplete="off"
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') done(null);
        }}
      />
      <button type="submit" className="button" disabled={typed.trim() === ''}>{submit}</button>
    </form>
  );
}
