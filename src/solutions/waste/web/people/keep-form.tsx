import { useEffect, useRef, useState } from 'react';
import type { DistrictDays } from '../../people/brief-days.ts';
import { binInWords, binsAtDoor } from '../../people/day-words.ts';
import { joinSlugs } from '../../people/slugs.ts';
import type { MyWastePlace } from '../my-places.ts';
import { foundAddress } from './found-address.ts';
import { LONGEST_LABEL } from './read-places.ts';
import { pageLanguage, type SayPart } from './say.ts';

/** What the place is called and which bins are there. */
export function KeepForm(props: {
  say: SayPart;
  district: DistrictDays;
  /** null: a new one. */
  place: MyWastePlace | null;
  isFirst: boolean;
  save(place: MyWastePlace): void;
  cancel(): void;
}) {
  const { say, district, place, isFirst } = props;
  const atDoor = binsAtDoor(district);
  const [label, setLabel] = useState(place?.label ?? (isFirst ? say('keep_label_first') : ''));
  const [bins, setBins] = useState<readonly string[]>(place?.bins ?? atDoor.map(({ key }) => key));
  const [isFaulty, setFaulty] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => field.current?.focus(), []);
  const view = { say, language: pageLanguage() };
  const chosen = atDoor.filter(({ key }) => bins.includes(key)).map(({ key }) => key);
  const save = () => {
    if (chosen.length === 0) {
      setFaulty(true);
      group.current?.querySelector('input')?.focus();
      return;
    }
    const found = foundAddress();
    const address = found !== null && isSame(found, district) ? found : { street: null, number: null };
    props.save({
      id: place?.id ?? crypto.randomUUID(),
      label: label.trim().slice(0, LONGEST_LABEL),
      ...{ ars: district.ars, town: district.town, slugs: district.slugs },
      street: place?.street ?? address.street,
      number: place?.number ?? address.number,
      bins: chosen.length === atDoor.length ? null : chosen,
    });
  };
  return (
    <form
      className="kept-place__form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className="kern-form-input">
        <label className="kern-label" htmlFor="keep-label">
          {say('keep_label')}
        </label>
        <p className="kern-hint" id="keep-label-hint">
          {say('keep_label_hint')}
        </p>
        <input
          className="kern-form-input__input"
          id="keep-label"
          ref={field}
          value={label}
          maxLength={LONGEST_LABEL}
          autoComplete="off"
          aria-describedby="keep-label-hint"
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
      </div>
      <fieldset
        className="filter__choices"
        ref={group}
        aria-describedby={isFaulty && chosen.length === 0 ? 'keep-bins-fault' : undefined}
      >
        <legend className="kern-label">{say('keep_bins')}</legend>
        {atDoor.map((bin) => (
          <label className="filter__choice" key={bin.key}>
            <input
              type="checkbox"
              checked={bins.includes(bin.key)}
              onChange={(event) => {
                const { checked } = event.currentTarget;
                setBins(checked ? [...bins, bin.key] : bins.filter((one) => one !== bin.key));
              }}
            />
            <span>{binInWords(bin, view)}</span>
          </label>
        ))}
        <div className="kept-place__fault" id="keep-bins-fault" role="alert">
          {isFaulty && chosen.length === 0 ? (
            <p className="kern-error">
              <span className="kern-icon kern-icon--danger" aria-hidden="true" />
              <span className="kern-body">{say('keep_bins_none')}</span>
            </p>
          ) : null}
        </div>
      </fieldset>
      <div className="kept-place__buttons">
        <button className="kern-btn kern-btn--primary" type="submit">
          <span className="kern-label">{say(place === null ? 'keep_save' : 'keep_save_change')}</span>
        </button>
        <button className="kern-btn kern-btn--secondary" type="button" onClick={props.cancel}>
          <span className="kern-label">{say('keep_cancel')}</span>
        </button>
      </div>
    </form>
  );
}

function isSame(found: { ars: string; slugs: readonly string[] }, { ars, slugs }: DistrictDays): boolean {
  return found.ars === ars && joinSlugs(found.slugs) === joinSlugs(slugs);
}
