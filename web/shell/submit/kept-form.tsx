import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Island } from '../../../src/kernel/pages/html.ts';
import { asReact } from '../as-react.tsx';
import { forgetDraftsOf } from '../offline/drafts.ts';
import { useTakenOver } from '../use-taken-over.ts';

/** How the names of what the device keeps of it begin. */
const DRAFTS = 'submit.';

/**
 * A form that the browser itself sends, as the server wrote it: what is typed stays on the device until the page says
 * that it has arrived, and without internet nothing is sent and that is said.
 */
export function KeptForm({ island }: { island: Island }) {
  const ready = useTakenOver();
  const [isOffline, setOffline] = useState(false);
  const isAsking = useRef(false);
  const words = useRef<HTMLDivElement>(null);
  const [form] = island.children;
  const isDone = form === undefined;
  useEffect(() => {
    if (isDone) forgetDraftsOf(DRAFTS);
  }, [isDone]);
  // The bar that says since when one is offline would hide it at the lower edge.
  useEffect(() => {
    if (isOffline) words.current?.scrollIntoView({ block: 'center' });
  }, [isOffline]);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const sent = event.currentTarget;
    if (isAsking.current) return;
    isAsking.current = true;
    setOffline(false);
    const isThere = await reachesHouse();
    isAsking.current = false;
    // Past this handler, and past the one that would forget what was typed.
    if (isThere) sent.submit();
    else setOffline(true);
  };
  if (form === undefined || typeof form === 'string' || !('tag' in form)) return null;
  const said = (
    <div role="status" key="offline" ref={words}>
      {isOffline ? (
        <p className="kern-body note">
          <span className="kern-icon kern-icon--info" aria-hidden="true" />
          <span>{String(form.attributes['data-offline'] ?? '')}</span>
        </p>
      ) : null}
    </div>
  );
  const additions = ready ? { 'kept-form': { props: { onSubmit: submit }, append: said } } : {};
  return asReact({ markup: form, additions, key: 'kept-form' });
}

async function reachesHouse(): Promise<boolean> {
  try {
    return (await fetch('/health/live', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}
