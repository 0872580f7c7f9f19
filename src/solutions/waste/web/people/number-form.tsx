import { useEffect, useRef, useState } from 'react';
import { districtsFor, type Found } from '../../address/districts-for.ts';
import { parseHouseNumber, writeHouseNumber } from '../../address/house-number.ts';
import { districtPath } from '../../people/paths.ts';
import { rangeInWords } from '../../people/range-words.ts';
import { nameOf, type Street } from './find-streets.ts';
import type { SayPart } from './say.ts';

/** Asks for the house number, which stays here, and says of one that nobody knows, or that is told twice, whom to ask. */
export function NumberForm({
  street,
  say,
  home,
  found,
  back,
}: {
  street: Street;
  say: SayPart;
  home: string;
  found(slugs: readonly string[], number: string): void;
  back(): void;
}) {
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<{ text: string; slugs: readonly string[] } | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const units = street.units.join(', ');
  const refuse = (text: string, slugs: readonly string[] = []) => {
    setFault({ text, slugs });
    field.current?.focus();
  };
  const nameOfSlug = (slug: string) => street.parts.find((part) => part.slug === slug)?.district ?? slug;
  const tell = (answer: Found, number: string) => {
    if (answer.kind === 'found') found(answer.slugs, number);
    else if (answer.kind === 'conflict')
      refuse(
        say('street_number_conflict', { number, units, districts: answer.slugs.map(nameOfSlug).join(', ') }),
        answer.slugs,
      );
    else {
      const ranges = [...new Set(street.parts.map(({ range }) => rangeInWords(range, say)))].join('; ');
      refuse(say('street_number_unknown', { number, units, ranges }));
    }
  };
  const submit = () => {
    const words = typed.trim();
    if (words === '') return refuse(say('street_number_empty'));
    const number = parseHouseNumber(words);
    if (number === null) return refuse(say('street_number_malformed', { number: words }));
    tell(districtsFor(street.parts, number), writeHouseNumber(number));
  };
  return (
    <form
      className="finder"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className={`finder__field kern-form-input${fault === null ? '' : ' kern-form-input--error'}`}>
        <label className="kern-label" htmlFor="waste-number">
          {say('street_number_label', { street: nameOf(street) })}
        </label>
        <p className="kern-hint" id="waste-number-hint">
          {say('street_number_hint')}
        </p>
        <div className="finder__line">
          <input
            className={`kern-form-input__input${fault === null ? '' : ' kern-form-input__input--error'}`}
            id="waste-number"
            ref={field}
            value={typed}
            maxLength={20}
            autoComplete="off"
            aria-invalid={fault !== null}
            aria-describedby="waste-number-hint waste-number-fault"
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <button className="kern-btn kern-btn--primary" type="submit">
            <span className="kern-label">{say('street_number_show')}</span>
          </button>
        </div>
        <div id="waste-number-fault" role="alert">
          {fault === null ? null : (
            <p className="kern-error">
              <span className="kern-icon kern-icon--danger" aria-hidden="true" />
              <span className="kern-body">{fault.text}</span>
            </p>
          )}
        </div>
      </div>
      {fault === null || fault.slugs.length === 0 ? null : (
        <ul className="rows">
          {fault.slugs.map((slug) => (
            <li className="rows__item" key={slug}>
              <div className="rows__words">
                <a className="kern-link rows__link" href={`${home}/${districtPath([slug])}`}>
                  {say('street_conflict_see', { district: nameOfSlug(slug) })}
                </a>
              </div>
            </li>
          ))}
        </ul>
      )}
      <p className="street-back">
        <button className="mine__button" type="button" onClick={back}>
          {say('street_other')}
        </button>
      </p>
    </form>
  );
}
