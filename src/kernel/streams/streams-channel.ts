/** Told when something changed that browsers follow; the payload is a `Told`. */
export const STREAMS_CHANNEL = 'hier_streams';

export interface Told {
  topic: string;
  change: string;
}

/** Topic and change in one payload; a topic holds no line break. */
export function writeTold({ topic, change }: Told): string {
  return `${topic}\n${change}`;
}

export function readTold(payload: string): Told {
  const end = payload.indexOf('\n');
  return end < 0
    ? { topic: payload, change: '' }
    : { topic: payload.slice(0, end), change: payload.slice(end + 1) };
}
