import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { placePath } from '../../../src/kernel/places/slug.ts';
import { dropPlace, LONGEST_LABEL, labelPlace, type Mine, type MyPlace } from './mine.ts';
import { changeMine } from './mine-store.ts';

/** One kept place: its link, a name of one's own ("Zuhause"), and the way to remove it. */
export function PlaceRow(props: {
  place: MyPlace;
  screen: Screen;
  /** For changes that can be undone. */
  change: (next: (mine: Mine) => Mine) => void;
}) {
  const { place, screen, change } = props;
  const { say, language } = screen;
  const { ars, name, label } = place;
  const [renaming, setRenaming] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (renaming) field.current?.focus();
  }, [renaming]);
  const save = (event: FormEvent) => {
    event.preventDefault();
    const words = field.current?.value ?? '';
    changeMine((mine) => labelPlace(mine, ars, words));
    setRenaming(false);
  };
  return (
    <li className="rows__item">
      <div className="rows__words">
        <a className="kern-link rows__link" href={placePath({ ars, name }, language)}>
          {label === '' ? name : label}
        </a>
        {label === '' ? null : <span className="rows__note">{name}</span>}
        {renaming ? (
          <form className="mine__rename" onSubmit={save}>
            <label className="kern-label" htmlFor={`label-${ars}`}>
              {say('mine_label', { name })}
            </label>
            <input
              className="kern-form-input__input"
              id={`label-${ars}`}
              ref={field}
              defaultValue={label}
              maxLength={LONGEST_LABEL}
              autoComplete="off"
            />
            <button className="mine__button" type="submit">
              {say('mine_save')}
            </button>
          </form>
        ) : null}
      </div>
      <button
        className="mine__button"
        type="button"
        aria-expanded={renaming}
        aria-label={say('mine_rename', { name })}
        onClick={() => setRenaming(!renaming)}
      >
        {say('mine_rename_short')}
      </button>
      <button
        className="mine__button"
        type="button"
        aria-label={say('mine_remove', { name })}
        onClick={() => change((mine) => dropPlace(mine, ars))}
      >
        {say('mine_remove_short')}
      </button>
    </li>
  );
}
