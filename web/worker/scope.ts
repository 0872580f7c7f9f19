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

export interface PushedEvent extends LastingEvent {
  readonly data: { json(): unknown } | null;
}

export interface TappedEvent extends LastingEvent {
  readonly notification: { readonly data: unknown; close(): void };
  /** '' where the message itself was tapped. */
  readonly action: string;
}

export interface MovedEvent extends LastingEvent {
  readonly oldSubscription: PushSubscription | null;
  readonly newSubscription: PushSubscription | null;
}

interface Page {
  readonly url: string;
  postMessage(message: unknown): void;
  focus(): Promise<unknown>;
}

/** What can be shown; the project's types know the options of pages only. */
export interface ShownOptions extends NotificationOptions {
  actions?: readonly { action: string; title: string }[];
}

interface Registration {
  showNotification(title: string, options: ShownOptions): Promise<void>;
  readonly pushManager: PushManager;
}

export interface WorkerScope {
  readonly location: Location;
  readonly registration: Registration;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options?: { type: 'window'; includeUncontrolled: true }): Promise<readonly Page[]>;
    openWindow(path: string): Promise<unknown>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: AskedEvent) => void): void;
  addEventListener(type: 'push', listener: (event: PushedEvent) => void): void;
  addEventListener(type: 'notificationclick', listener: (event: TappedEvent) => void): void;
  addEventListener(type: 'pushsubscriptionchange', listener: (event: MovedEvent) => void): void;
  addEventListener(type: 'message', listener: (event: ToldEvent) => void): void;
}

// This file is only ever loaded as a service worker, where `self` is exactly this.
export const scope = self as unknown as WorkerScope;
