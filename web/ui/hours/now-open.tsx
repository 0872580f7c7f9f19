import { useEffect, useRef, useState } from 'react';
import { splitPath } from '../../../src/kernel/i18n/language.ts';
import type { PartProps } from '../solution-entry.ts';
import { nowInWords } from './now-in-words.ts';
import { openAt } from './open-now.ts';
import { readRowHours } from './row-hours.ts';
import { useMinute } from './use-minute.ts';

/** "Jetzt geöffnet bis 18:00 Uhr", from the times in the first row below it. */
export function NowOpen({ texts }: PartProps) {
  const minute = useMinute();
  const here = useRef<HTMLParagraphElement>(null);
  const [words, setWords] = useState('');
  useEffect(() => {
    const row = here.current?.nextElementSibling?.querySelector('[data-row]');
    const hours = readRowHours(row instanceof HTMLElement ? row.dataset.row : undefined);
    const { language } = splitPath(location.pathname);
    setWords(nowInWords(openAt(hours, minute), minute, { texts, language }));
  }, [minute, texts]);
  return (
    <p className="kern-body kern-body--large" ref={here} role="status">
      {words}
    </p>
  );
}
