import { useEffect, useId, useRef, useState } from 'react';
import type { PartProps } from '../../../../web/ui/solution-entry.ts';
import { splitPath } from '../../../kernel/i18n/language.ts';
import { text } from '../../../kernel/i18n/text.ts';
import { type CheckItem, readCheckItem } from './check-item.ts';
import { readTicks, toggled, writeTicks } from './ticks.ts';

/** The list below it with boxes to tick, kept on this device. Where no script runs the list itself stays. */
export function Checklist({ texts }: PartProps) {
  const { language } = splitPath(location.pathname);
  const store = texts.store ?? '';
  const here = useRef<HTMLFieldSetElement>(null);
  const [items, setItems] = useState<readonly CheckItem[]>([]);
  const [ticks, setTicks] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const list = here.current?.nextElementSibling?.querySelector('ul');
    if (!(list instanceof HTMLElement)) return;
    const rows = [...list.children].filter((row) => row instanceof HTMLElement);
    setItems(rows.flatMap((row) => readCheckItem(row.dataset.row) ?? []));
    setTicks(readTicks(store));
    list.hidden = true;
    return () => {
      list.hidden = false;
    };
  }, [store]);
  const change = (next: ReadonlySet<string>) => {
    setTicks(next);
    writeTicks(store, next);
  };
  const ready = items.filter((item) => ticks.has(item.text)).length;
  return (
    <fieldset className="checklist" ref={here}>
      <legend className="kern-sr-only">{texts.legend}</legend>
      {items.map((item) => (
        <CheckRow
          key={item.text}
          item={item}
          more={texts.more ?? ''}
          isTicked={ticks.has(item.text)}
          onToggle={() => change(toggled(ticks, item.text))}
        />
      ))}
      <div className="checklist__state">
        <p className="kern-body" role="status">
          {items.length === 0 ? '' : text(texts, language, 'ready', { count: ready, all: items.length })}
        </p>
        {ticks.size === 0 ? null : (
          <button className="kern-btn kern-btn--tertiary" type="button" onClick={() => change(new Set())}>
            <span className="kern-label">{texts.clear}</span>
          </button>
        )}
      </div>
      <p className="checklist__kept">{texts.kept}</p>
    </fieldset>
  );
}

function CheckRow(props: { item: CheckItem; more: string; isTicked: boolean; onToggle: () => void }) {
  const { item, more, isTicked, onToggle } = props;
  const id = useId();
  return (
    <div className="checklist__row">
      <label className="filter__choice" lang={item.lang}>
        <input
          type="checkbox"
          checked={isTicked}
          onChange={onToggle}
          aria-describedby={item.note === undefined ? undefined : id}
        />
        <span>{item.text}</span>
      </label>
      {item.note === undefined ? null : (
        <p className="checklist__note" id={id} lang={item.noteLang}>
          {item.note}
        </p>
      )}
      {item.href === undefined ? null : (
        <a className="kern-link checklist__link" href={item.href} rel="noopener external">
          {more}
          <span className="kern-sr-only">: {item.text}</span>
        </a>
      )}
    </div>
  );
}
