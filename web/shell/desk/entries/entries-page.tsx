import type { RoomProps } from '../desk-room.tsx';

export function EntriesPage({ place }: RoomProps) {
  return <div className="desk" data-place={place.ars} />;
}
