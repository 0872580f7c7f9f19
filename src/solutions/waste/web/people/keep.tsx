import { useRef, useState } from 'react';
import type { DistrictDays } from '../../people/brief-days.ts';
import { binsAtDoor } from '../../people/day-words.ts';
import type { MyWastePlace } from '../my-places.ts';
import { KeepForm } from './keep-form.tsx';
import { dropWastePlace, keepWastePlace } from './my-waste-store.ts';
import { pageLanguage, sayFrom } from './say.ts';

/** Keeps the district on this device under a name, with the bins that are there; several where people look after two. */
export function Keep({
  texts,
  district,
  kept,
  hidden,
}: {
  texts: Readonly<Record<string, string>>;
  district: DistrictDays;
  kept: readonly MyWastePlace[];
  /** Bins that are shown; null: all. */
  hidden: readonly string[] | null;
}) {
  const say = sayFrom(texts, pageLanguage());
  const [open, setOpen] = useState<MyWastePlace | 'new' | null>(null);
  const [said, setSaid] = useState('');
  const opener = useRef<HTMLButtonElement>(null);
  const close = (words: string) => {
    setOpen(null);
    setSaid(words);
    // Behind the form is where it was opened.
    setTimeout(() => opener.current?.focus());
  };
  const nameOf = ({ label, town }: MyWastePlace) => (label === '' ? town : label);
  return (
    <section className="kept-place" aria-label={say('keep_heading')}>
      <p className="kept-place__said" role="status">
        {said}
      </p>
      {kept.map((one) => (
        <div className="kept-place__row" key={one.id}>
          <span>
            {say('keep_kept', { name: nameOf(one) })}
            {one.street === null ? '' : ` (${[one.street, one.number ?? ''].join(' ').trim()})`}
          </span>
          <span className="kept-place__buttons">
            <button
              className="mine__button"
              type="button"
              aria-label={say('keep_change_name', { name: nameOf(one) })}
              onClick={() => setOpen(one)}
            >
              {say('keep_change')}
            </button>
            <button
              className="mine__button"
              type="button"
              aria-label={say('keep_drop_name', { name: nameOf(one) })}
              onClick={() => {
                dropWastePlace(one.id);
                close(say('keep_said_dropped', { name: nameOf(one) }));
              }}
            >
              {say('keep_drop')}
            </button>
          </span>
        </div>
      ))}
      {hidden === null ? null : (
        <p className="kept-place__hint">
          {say('keep_hidden', { count: binsAtDoor(district).length - hidden.length })}
        </p>
      )}
      {open === null ? (
        <>
          <button
            className="kern-btn kern-btn--secondary kept-place__open"
            type="button"
            ref={opener}
            onClick={() => setOpen('new')}
          >
            <span className="kern-label">{say(kept.length === 0 ? 'keep_heading' : 'keep_another')}</span>
          </button>
          {kept.length === 0 ? <p className="kept-place__hint">{say('keep_about')}</p> : null}
        </>
      ) : (
        <KeepForm
          key={open === 'new' ? 'new' : open.id}
          say={say}
          district={district}
          place={open === 'new' ? null : open}
          isFirst={kept.length === 0}
          cancel={() => close('')}
          save={(place) => {
            keepWastePlace(place);
            close(say('keep_said_kept', { name: nameOf(place) }));
          }}
        />
      )}
    </section>
  );
}
