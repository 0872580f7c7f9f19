import { useEffect, useRef, useState } from 'react';
import type { PartProps } from '../../../../web/ui/solution-entry.ts';
import { fits } from './fits.ts';

/** Narrows the list of services below it while somebody types, and to those that are mostly possible online. */
export function Filter({ texts }: PartProps) {
  const [words, setWords] = useState('');
  const [online, setOnline] = useState(false);
  const [isEmpty, setIsEmpty] = useState(false);
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const list = here.current?.nextElementSibling;
    if (list instanceof HTMLElement) setIsEmpty(narrow(list, words, online) === 0);
  }, [words, online]);
  return (
    <div className="filter" ref={here}>
      <div className="kern-form-input">
        <label className="kern-label" htmlFor="filter-words">
          {texts.label}
        </label>
        <input
          className="kern-form-input__input"
          id="filter-words"
          type="search"
          autoComplete="off"
          maxLength={100}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </div>
      <label className="filter__choice">
        <input
          type="checkbox"
          checked={online}
          onChange={(event) => setOnline(event.currentTarget.checked)}
        />
        <span>{texts.online}</span>
      </label>
      <p className="kern-body" role="status">
        {isEmpty ? texts.none : ''}
      </p>
    </div>
  );
}

/** Hides rows that do not fit, and lists with their heading of which none is left. How many rows remain. */
function narrow(list: HTMLElement, words: string, online: boolean): number {
  let remaining = 0;
  for (const rows of list.querySelectorAll('ul')) {
    const items = [...rows.querySelectorAll('li')];
    for (const item of items) {
      const isOnline = item.querySelector('.rows__mark') !== null;
      item.hidden = !(fits(item.textContent ?? '', words) && (!online || isOnline));
    }
    const left = items.filter((item) => !item.hidden).length;
    remaining += left;
    rows.hidden = left === 0;
    const heading = rows.previousElementSibling;
    if (heading instanceof HTMLElement) heading.hidden = left === 0;
  }
  return remaining;
}
