import { type KeyboardEvent, useState } from 'react';
import { nameOf, type Street } from './find-streets.ts';
import type { SayPart } from './say.ts';
import { useStreets } from './use-streets.ts';

const LIST = 'street-suggestions';

/** The field for a street with suggestions while typing: a combobox as the ARIA guide describes it. */
export function StreetField({
  ars,
  say,
  choose,
}: {
  ars: string;
  say: SayPart;
  choose(street: Street): void;
}) {
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(-1);
  const [isOpen, setOpen] = useState(true);
  const [tries, setTries] = useState(0);
  const found = useStreets(ars, typed, tries);
  const streets = found.kind === 'found' && typed.trim().length >= 2 ? found.streets : [];
  const shown = isOpen ? streets : [];
  const current = shown[active];
  const submit = () => {
    const [only, ...others] = streets;
    const named = streets.find((one) => nameOf(one).toLowerCase() === typed.trim().toLowerCase());
    const one = current ?? named ?? (others.length === 0 ? only : undefined);
    if (one !== undefined) choose(one);
  };
  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      setActive(moved(active, event.key === 'ArrowDown' ? 1 : -1, streets.length));
    } else if (event.key === 'Escape' && shown.length > 0) {
      event.preventDefault();
      setOpen(false);
      setActive(-1);
    }
  };
  return (
    <form
      className="finder"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="finder__field kern-form-input">
        <label className="kern-label" htmlFor="waste-street">
          {say('street_label')}
        </label>
        <p className="kern-hint" id="waste-street-hint">
          {say('street_live_hint')}
        </p>
        <div className="finder__line street-line">
          <input
            className="kern-form-input__input"
            id="waste-street"
            type="search"
            role="combobox"
            aria-expanded={shown.length > 0}
            aria-controls={LIST}
            aria-autocomplete="list"
            aria-activedescendant={current === undefined ? undefined : `street-${active}`}
            aria-describedby="waste-street-hint waste-street-said"
            autoComplete="off"
            spellCheck={false}
            maxLength={100}
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setOpen(true);
              setActive(-1);
            }}
            onKeyDown={keys}
          />
          <div
            className="street-list"
            id={LIST}
            role="listbox"
            aria-label={say('street_suggestions')}
            hidden={shown.length === 0}
          >
            {shown.map((one, index) => (
              // Keys work on the field (aria-activedescendant); the pointer works here.
              // biome-ignore lint/a11y/useKeyWithClickEvents: see above
              <div
                key={nameOf(one)}
                id={`street-${index}`}
                className="suggestions__item"
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(one)}
              >
                <span className="place-list__name">{one.street}</span>
                {one.locality === null ? null : <span className="place-list__where">{one.locality}</span>}
              </div>
            ))}
          </div>
          <button className="kern-btn kern-btn--primary" type="submit">
            <span className="kern-label">{say('street_show')}</span>
          </button>
        </div>
        <p className="kern-hint" id="waste-street-said" role="status">
          {found.kind === 'found' && typed.trim().length >= 2
            ? found.streets.length === 0
              ? say('street_found_none')
              : found.more
                ? say('street_more')
                : say('street_found', { count: found.streets.length })
            : ''}
        </p>
        {found.kind === 'failed' ? (
          <p className="kern-error" role="alert">
            <span className="kern-icon kern-icon--danger" aria-hidden="true" />
            <span className="kern-body">{say('street_failed')}</span>
            <button className="mine__button" type="button" onClick={() => setTries(tries + 1)}>
              {say('street_retry')}
            </button>
          </p>
        ) : null}
      </div>
    </form>
  );
}

/** One step in a ring that also holds "none" (-1): the field itself. */
function moved(from: number, step: number, length: number): number {
  const next = from + step;
  return next < -1 ? length - 1 : next >= length ? -1 : next;
}
