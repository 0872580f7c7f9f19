/** The parts of a service worker's surroundings that are used here: the project's types know pages only. */
interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

export interface AskedEvent extends LastingEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

export interface ToldEvent extends LastingEvent {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}

interface Page {
  postMessage(message: unknown): void;
}

export interface WorkerScope {
  readonly location: Location;
  readonly clients: { claim(): Promise<void>; matchAll(): Promise<readonly Page[]> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: AskedEvent) => void): void;
  addEventListener(type: 'message', listener: (event: ToldEvent) => void): void;
}

// This file is only ever loaded as a service worker, where `self` is exactly this.
export const scope = self as unknown as WorkerScope;
