/** One message of server-sent events (HTML standard, section 9.2). Pure. */
export interface StreamMessage {
  /** Name under which the browser hears it: lower case letters and hyphens. */
  event: string;
  /** What goes as JSON: numbers and keys, no words, so that it is the same in every language. */
  data: unknown;
}

/** JSON has no line breaks of its own, so one `data` line holds it. */
export function eventFrame({ event, data }: StreamMessage): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** A sign of life: a comment, which browsers pass over. */
export const HEARTBEAT_FRAME = ': \n\n';

/** After how many milliseconds a browser comes back. */
export function retryFrame(milliseconds: number): string {
  return `retry: ${milliseconds}\n\n`;
}
