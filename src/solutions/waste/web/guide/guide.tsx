import { useEffect, useRef, useState } from 'react';
import type { PartProps } from '../../../../../web/ui/solution-entry.ts';
import { splitPath } from '../../../../kernel/i18n/language.ts';
import { text } from '../../../../kernel/i18n/text.ts';
import { createFinder, type FoundItem } from '../../guide/find-items.ts';
import { type GuideRow, rowsBelow } from './guide-rows.ts';

/** More than these nobody reads through; the field finds closer with another letter. */
const MOST = 20;

type Found = FoundItem<GuideRow>[];

/** Shows what fits while somebody types in the field above, in place of the whole list. The form itself stays as it is. */
export function Guide({ texts, home, draw }: PartProps) {
  const here = useRef<HTMLDivElement>(null);
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    const list = here.current?.nextElementSibling;
    const field = here.current?.closest('main')?.querySelector('form input[name="q"]');
    if (!(list instanceof HTMLElement) || !(field instanceof HTMLInputElement)) return;
    const find = createFinder(rowsBelow(list, home));
    const narrow = () => {
      const isEmpty = field.value.trim() === '';
      list.hidden = !isEmpty;
      setFound(isEmpty ? null : find(field.value).slice(0, MOST));
    };
    narrow();
    field.addEventListener('input', narrow);
    return () => {
      field.removeEventListener('input', narrow);
      list.hidden = false;
    };
  }, [home]);
  const { language } = splitPath(location.pathname);
  return (
    <div ref={here}>
      <p className="kern-body" role="status">
        {found === null
          ? ''
          : found.length === 0
            ? texts.found_none
            : text(texts, language, 'found', { count: found.length })}
      </p>
      {found !== null && found.length > 0
        ? draw([{ type: 'list', items: found.map(({ item }) => item.row) }])
        : null}
    </div>
  );
}
