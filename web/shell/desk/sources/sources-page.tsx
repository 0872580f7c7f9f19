import type { RoomProps } from '../desk-room.tsx';

export function SourcesPage({ place }: RoomProps) {
  return <div className="desk" data-place={place.ars} />;
}
