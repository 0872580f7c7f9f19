/** Server-sent events in the browser: comes back by itself, also where browsers give up (an answer that is no stream). */
export interface StreamHandlers {
  /** By the name of the event; data as it was sent. */
  on: Readonly<Record<string, (data: unknown) => void>>;
  /** Whether events arrive at the moment. */
  state?(isLive: boolean): void;
}

/** Milliseconds before it tries again after the browser gave up. */
const AGAIN = 5_000;

/** Follows until the function that it returns is called. */
export function followStream(url: string, { on, state }: StreamHandlers): () => void {
  let source: EventSource | null = null;
  let timer: number | undefined;

  function open(): void {
    const opened = new EventSource(url);
    source = opened;
    opened.onopen = () => state?.(true);
    opened.onerror = () => {
      state?.(false);
      if (opened.readyState !== EventSource.CLOSED) return;
      timer = window.setTimeout(open, AGAIN);
    };
    for (const [name, handle] of Object.entries(on))
      opened.addEventListener(name, (event) => handle(JSON.parse(event.data)));
  }

  open();
  return () => {
    window.clearTimeout(timer);
    source?.close();
  };
}
