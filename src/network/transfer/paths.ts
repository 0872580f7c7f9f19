/** First part of its pages at a place, of its rooms at the desk and of its rooms of a person. */
export const PATH = 'vorhaben';

/** Rooms in the network: `/netzwerk/<path>`. */
export const ROOMS = {
  picture: 'lage',
  pilots: 'piloten',
  sheets: 'loesungen',
  feasibility: 'machbarkeit',
  contacts: 'ansprechpartner',
  questions: 'fragen',
  takeovers: 'uebernehmen',
} as const;

export type RoomId = keyof typeof ROOMS;

/** A page of one thing in the network, below `/netzwerk`. */
export function thingPath(room: RoomId, id: string): string {
  return `${ROOMS[room]}/${id}`;
}
