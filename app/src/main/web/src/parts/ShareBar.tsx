import { useMessages } from '../i18n/language';

/** A share from 0 to 1, as a bar and in figures. */
export function ShareBar({ share }: { readonly share: number }) {
  const { percent } = useMessages();
  return (
    <span className="share">
      <span className="share-bar" aria-hidden="true"><i style={{ width: `${Math.min(Math.max(share, 0), 1) * 100}%` }} /></span>
      <span className="figure">{percent(share)}</span>
    </span>
  );
}
