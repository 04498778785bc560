import type { Hit } from '../../api/types';
import { useMessages } from '../../i18n/language';
import { formatRoute } from '../../route/route';
import { useWorkbench } from '../../state/context';
import { useStore } from '../../state/store';
import { likeText } from './like';
import { SearchSession } from './session';
import { keywordOf } from './words';

/** Leads to passages like a hit; where such are shown, tells of the hit whether it is like them. */
export function LikeLinks({ hit }: { readonly hit: Hit }) {
  const { text, language } = useMessages();
  const query = useStore(SearchSession.of(useWorkbench()).query);
  const like = likeText(hit, language);
  if (like === null) return null;
  const asks = query.split(/[\s(]+/).some((part) => keywordOf(part.split(':')[0] ?? '') === 'like');
  if (query.includes(like)) return null;
  return (
    <span className="hit-like">
      {asks ? (
        <>
          <a href={formatRoute({ room: 'search', query: `${query} ${like}` })} tabIndex={-1}>{text('search.like.more')}</a>
          <a href={formatRoute({ room: 'search', query: `${query} -${like}` })} tabIndex={-1}>{text('search.like.not')}</a>
        </>
      ) : (
        <a href={formatRoute({ room: 'search', query: like })} tabIndex={-1}>{text('search.like')}</a>
      )}
    </span>
  );
}
