import { Suspense, useLayoutEffect } from 'react';
import { useMessages } from '../i18n/language';
import type { Route } from '../route/route';
import { roomAt } from '../rooms/rooms';
import { RoomBoundary } from './RoomBoundary';

export function RoomView({ route }: { readonly route: Route }) {
  const { text } = useMessages();
  const { room, View, entry } = roomAt(route.room);
  // The styles of a room hold where the page says that it is open.
  useLayoutEffect(() => {
    document.documentElement.dataset['room'] = room;
  }, [room]);
  return (
    <RoomBoundary key={room} words={{ sentence: text('room.failed'), retry: text('room.reload') }}>
      <Suspense fallback={<p className="room hint" aria-busy="true">{text('loading')}</p>}>
        <View route={route.room === room ? route : entry} />
      </Suspense>
    </RoomBoundary>
  );
}
