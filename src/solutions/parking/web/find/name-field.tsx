import { useRef, useState } from 'react';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import type { Destination } from './destination.tsx';
import { loadNames, type Named, namesLike } from './load-names.ts';
import { pageLanguage, type SayPart } from './say.ts';

type Names = { kind: 'none' | 'loading' | 'failed' } | { kind: 'there'; names: Named[] };

/** A name among the places of the map. They are loaded once somebody goes into the field. */
export function NameField(props: { ars: string; say: SayPart; onChoose: (to: Destination) => void }) {
  const { ars, say, onChoose } = props;
  const [names, setNames] = useState<Names>({ kind: 'none' });
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const load = () => {
    if (names.kind === 'loading' || names.kind === 'there') return;
    setNames({ kind: 'loading' });
    loadNames(ars).then(
      (loaded) => setNames({ kind: 'there', names: loaded }),
      () => setNames({ kind: 'failed' }),
    );
  };
  const found = names.kind === 'there' ? namesLike(names.names, typed) : [];
  const choose = ({ title, lang, lon, lat }: Named) => {
    setTyped('');
    const foreign = lang === undefined ? undefined : foreignTo(lang, pageLanguage());
    onChoose({ lon, lat, name: title, ...(foreign !== undefined && { lang: foreign }) });
    field.current?.focus();
  };
  const isAsking = typed.trim() !== '';
  return (
    <div className="kern-form-input">
      <label className="kern-label" htmlFor="find-name">
        {say('to_name')}
      </label>
      <input
        className="kern-form-input__input"
        id="find-name"
        ref={field}
        type="search"
        autoComplete="off"
        maxLength={100}
        aria-describedby="find-position-why find-name-said"
        value={typed}
        onFocus={load}
        onChange={(event) => {
          load();
          setTyped(event.currentTarget.value);
        }}
      />
      <p className="find__hint" id="find-name-said" role="status">
        {!isAsking
          ? ''
          : names.kind === 'there'
            ? found.length === 0
              ? say('to_names_none')
              : say('to_names_found', { count: found.length })
            : say(names.kind === 'failed' ? 'to_names_failed' : 'to_names_loading')}
      </p>
      {found.length > 0 && (
        <ul className="find__names">
          {found.map((one) => (
            <li key={one.key}>
              <button
                type="button"
                className="find__name"
                lang={one.lang === undefined ? undefined : foreignTo(one.lang, pageLanguage())}
                onClick={() => choose(one)}
              >
                {one.title}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
