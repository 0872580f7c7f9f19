import { useEffect, useId, useRef, useState } from 'react';
import { readNote, writeNote } from '../../../../web/ui/device-memory.ts';
import type { PartProps } from '../../../../web/ui/solution-entry.ts';
import { type Language, splitPath } from '../../../kernel/i18n/language.ts';
import { text } from '../../../kernel/i18n/text.ts';
import { dayOf, type Household, readHousehold, readStep, WHO, type Who } from './move.ts';

/**
 * Narrows the steps below it to what the household has, and says a day beside each once the day of the move is known.
 * The field for that day stands in the form below: what is typed there is remembered here, on the device alone.
 */
export function Moving({ texts }: PartProps) {
  const { language } = splitPath(location.pathname);
  const name = `moving.${texts.store ?? ''}`;
  const [household, setHousehold] = useState<Household>({ has: WHO, day: '' });
  const [shown, setShown] = useState<number | null>(null);
  const here = useRef<HTMLFieldSetElement>(null);
  const id = useId();
  useEffect(() => setHousehold(readHousehold(readNote(name))), [name]);
  const change = (next: Household) => {
    setHousehold(next);
    writeNote(name, JSON.stringify(next));
  };
  useEffect(() => {
    const field = here.current?.closest('article')?.querySelector('input[name="date"]');
    if (!(field instanceof HTMLInputElement)) return;
    if (field.value === '' && household.day !== '') field.value = household.day;
    const keep = () => {
      if (field.value === household.day) return;
      const next = { ...household, day: field.value };
      setHousehold(next);
      writeNote(name, JSON.stringify(next));
    };
    field.addEventListener('change', keep);
    return () => field.removeEventListener('change', keep);
  }, [household, name]);
  useEffect(() => {
    const list = here.current?.nextElementSibling;
    const form = here.current?.closest('article')?.querySelector('form[action$="moving.ics"]');
    if (list instanceof HTMLElement) setShown(showSteps(list, household, { texts, language }));
    if (form instanceof HTMLFormElement) sendAlong(form, household.has);
  }, [household, texts, language]);
  return (
    <fieldset className="filter__choices" ref={here}>
      <legend className="kern-label">{texts.legend}</legend>
      {WHO.map((one) => (
        <label className="filter__choice" key={one} htmlFor={`${id}-${one}`}>
          <input
            type="checkbox"
            id={`${id}-${one}`}
            checked={household.has.includes(one)}
            onChange={(event) =>
              change({ ...household, has: withOrWithout(household.has, one, event.currentTarget.checked) })
            }
          />
          <span>{texts[one]}</span>
        </label>
      ))}
      <p className="kern-body filter__whole" role="status">
        {shown === null ? '' : text(texts, language, 'shown', { count: shown })}
      </p>
      <p className="checklist__kept filter__whole">{texts.kept}</p>
    </fieldset>
  );
}

function withOrWithout(has: readonly Who[], one: Who, isThere: boolean): readonly Who[] {
  return WHO.filter((other) => (other === one ? isThere : has.includes(other)));
}

/** Hides what the household does not need, and writes the days. How many steps remain. */
function showSteps(
  list: HTMLElement,
  { has, day }: Household,
  { texts, language }: { texts: PartProps['texts']; language: Language },
): number {
  let remaining = 0;
  for (const item of list.querySelectorAll('li')) {
    const step = readStep(item.dataset.row);
    if (step === null) continue;
    item.hidden = step.who !== 'all' && !has.includes(step.who);
    if (!item.hidden) remaining += 1;
    item.querySelector('.rows__now')?.remove();
    const date = dayOf(day, step.days, language);
    if (date === null) continue;
    const line = document.createElement('span');
    line.className = 'rows__now';
    line.textContent = text(texts, language, 'around', { day: date });
    item.querySelector('.rows__words')?.append(line);
  }
  for (const rows of list.querySelectorAll('ul')) {
    rows.hidden = [...rows.children].every((item) => item instanceof HTMLElement && item.hidden);
    const heading = rows.previousElementSibling;
    if (heading instanceof HTMLElement) heading.hidden = rows.hidden;
  }
  return remaining;
}

/** The file holds the same steps as the screen. */
function sendAlong(form: HTMLFormElement, has: readonly Who[]): void {
  for (const field of form.querySelectorAll('input[name="with"]')) field.remove();
  if (has.length === WHO.length) return;
  for (const one of has.length === 0 ? (['none'] as const) : has) {
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = 'with';
    field.value = one;
    form.append(field);
  }
}
