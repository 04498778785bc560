import type { Route } from '../route/route';
import { CodebookRoom } from '../rooms/codebook/CodebookRoom';
import { QuotesRoom } from '../rooms/quotes/QuotesRoom';
import { ReadingRoom } from '../rooms/reading/ReadingRoom';
import { SearchRoom } from '../rooms/search/SearchRoom';
import { SourcesRoom } from '../rooms/sources/SourcesRoom';

export function RoomView({ route }: { readonly route: Route }) {
  switch (route.room) {
    case 'sources':
      return <SourcesRoom />;
    case 'reading':
      return <ReadingRoom sourceId={route.sourceId} range={route.range} />;
    case 'codebook':
      return <CodebookRoom />;
    case 'search':
      return <SearchRoom query={route.query} />;
    case 'quotes':
      return <QuotesRoom codeId={route.codeId} />;
  }
}
