import { useState } from 'react';
import type { DeskAnnouncement } from '../../../src/kernel/operation/operation-api.ts';
import { formatClock, formatDate } from '../../../src/kernel/pages/format.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { readNote, writeNote } from '../../ui/device-memory.ts';
import { ActButton } from '../people/act-button.tsx';
import { deskApi, useDesk } from './use-desk.ts';

/** Messages that were put away on this device, the newest last. */
const NOTE = 'desk-read';
const MOST_KEPT = 50;

/** What the operator says to this desk; put away one by one, on this device alone. Nothing is shown where it cannot be asked for. */
export function Banners({ screen, ars }: { screen: Screen; ars: string }) {
  const { say, language } = screen;
  const [read, setRead] = useState(readIds);
  const found = useDesk<{ announcements: DeskAnnouncement[] }>(deskApi(ars, '/announcements'), language);
  const shown = (found.data?.announcements ?? []).filter(({ id }) => !read.includes(id));
  const putAway = (id: string) => {
    const kept = [...readIds(), id].slice(-MOST_KEPT);
    writeNote(NOTE, JSON.stringify(kept));
    setRead(kept);
    // What had the focus is gone: the reader goes on at the heading of the page.
    document.getElementById('title')?.focus();
  };
  if (shown.length === 0) return null;
  return (
    <section className="banners" aria-label={say('banner')}>
      {shown.map(({ id, level, title, text, until }) => (
        <div className={`banner banner--${level}`} key={id}>
          <p className="banner__title">
            <span
              className={`kern-icon kern-icon--${level === 'warning' ? 'warning' : 'info'}`}
              aria-hidden="true"
            />
            <span>{title}</span>
          </p>
          <p className="banner__text">{text}</p>
          <p className="desk__hint">
            {say('banner_until', { date: formatDate(until, language), time: formatClock(until, language) })}
          </p>
          <div className="actions">
            <ActButton
              look="quiet"
              onClick={() => putAway(id)}
              aria-label={say('banner_close_named', { title })}
            >
              {say('banner_close')}
            </ActButton>
          </div>
        </div>
      ))}
    </section>
  );
}

function readIds(): string[] {
  try {
    const kept: unknown = JSON.parse(readNote(NOTE) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
  } catch {
    return []; // somebody else's note, or a broken one
  }
}
