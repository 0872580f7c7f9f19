/** First part of its pages at a place, of its rooms at the desk and of its rooms of a person. */
export const PATH = 'gemeinsam';

/** Rooms in the network: `/netzwerk/<path>`. */
export const ROOMS = {
  challenges: 'herausforderungen',
  ideas: 'ideen',
  ratings: 'bewertungen',
  sprints: 'sprints',
  overview: 'ueberblick',
} as const;

export type RoomId = keyof typeof ROOMS;

/** A page of one thing in the network, below `/netzwerk`. */
export function thingPath(room: RoomId, id: string): string {
  return `${ROOMS[room]}/${id}`;
}
