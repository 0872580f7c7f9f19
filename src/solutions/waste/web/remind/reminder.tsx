import { lazy, Suspense, useRef, useState } from 'react';
import { readNote } from '../../../../../web/ui/device-memory.ts';
import type { PartProps } from '../../../../../web/ui/solution-entry.ts';
import { readReminderData } from '../../remind/reminder-data.ts';
import { pageLanguage, sayFrom } from '../people/say.ts';

/** Only those who open it load it, and those who have chosen something on this device. */
const Form = lazy(async () => ({ default: (await import('./reminder-form.tsx')).ReminderForm }));

/** The way to be reminded of the days of the page: what is chosen, and a button that opens the form. */
export function Reminder({ texts, data, screen }: PartProps) {
  const say = sayFrom(texts, pageLanguage());
  const [isOpen, setOpen] = useState(false);
  // Kept by the house for the subscriptions of this device (`web/shell/notify/device.ts`).
  const [hasChosen] = useState(() => readNote('notify') !== null);
  const [wasOpened, setOpened] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const district = readReminderData(data);
  if (district === null) return null;
  const close = () => {
    setOpen(false);
    // Behind the form is where it was opened.
    setTimeout(() => opener.current?.focus());
  };
  return (
    <section className="reminder" aria-labelledby="reminder-title">
      <h2 className="section-title" id="reminder-title">
        {say('remind_form_heading')}
      </h2>
      {isOpen ? null : (
        <button
          className="kern-btn kern-btn--secondary"
          type="button"
          ref={opener}
          onClick={() => {
            setOpen(true);
            setOpened(true);
          }}
        >
          <span className="kern-label">{say('remind_form_open')}</span>
        </button>
      )}
      {wasOpened || hasChosen ? (
        <Suspense fallback={<p className="kern-body">{screen.say('loading')}</p>}>
          <Form district={district} screen={screen} texts={texts} isOpen={isOpen} close={close} />
        </Suspense>
      ) : null}
    </section>
  );
}
