import { type Ref, useState } from 'react';
import { ActButton, TextField } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { Town } from '../../advice/advice-api.ts';
import { usePlaces } from './use-places.ts';

/** The places of a region, each with its way out, and the field for the next one. */
export function RegionPlaces(
  props: Pick<RoomProps, 'screen' | 'place'> & {
    places: readonly Town[];
    change: (places: readonly Town[]) => void;
    isMissing: boolean;
    ref: Ref<HTMLInputElement>;
  },
) {
  const { screen, place, places, change, isMissing, ref } = props;
  const { say } = screen;
  const [typed, setTyped] = useState('');
  const [isNone, setNone] = useState(false);
  const asked = usePlaces(typed, { screen, place });
  const add = () => {
    const chosen = asked.choose(typed);
    setNone(chosen === null);
    if (chosen === null) return;
    const { ars, label } = chosen;
    if (!places.some((one) => one.ars === ars)) change([...places, { ars, name: label }]);
    setTyped('');
  };
  const fault = isNone ? say('region_place_missing') : isMissing ? say('region_places_none') : null;
  return (
    <section className="form" aria-labelledby="region-places-title">
      <p className="kern-label" id="region-places-title">
        {say('region_places')}
      </p>
      <p className="kern-hint">{say('region_places_lead')}</p>
      {places.length === 0 ? (
        <p className="desk__hint">{say('region_places_none')}</p>
      ) : (
        <ul className="log">
          {places.map(({ ars, name }) => (
            <li className="log__line" key={ars}>
              <p className="log__what">{name}</p>
              <p>
                <ActButton
                  look="quiet"
                  aria-label={say('region_place_remove', { place: name })}
                  onClick={() => change(places.filter((one) => one.ars !== ars))}
                >
                  {say('region_place_out')}
                </ActButton>
              </p>
            </li>
          ))}
        </ul>
      )}
      <TextField
        id="region-place"
        ref={ref}
        label={say('region_place')}
        hint={say('region_place_hint')}
        error={fault}
        input={{
          ...{ type: 'text', value: typed, maxLength: 120, autoComplete: 'off', list: 'region-places' },
          onChange: (event) => {
            setTyped(event.currentTarget.value);
            setNone(false);
          },
          // Enter adds the place; the whole form has a button of its own.
          onKeyDown: (event) => {
            if (event.key !== 'Enter' || typed.trim() === '') return;
            event.preventDefault();
            add();
          },
        }}
      />
      <datalist id="region-places">
        {asked.found.map(({ ars, label }) => (
          <option key={ars} value={label} />
        ))}
      </datalist>
      <p className="desk__hint" role="status">
        {asked.isNone ? say('region_place_none') : ''}
      </p>
      <div className="actions">
        <ActButton onClick={add}>{say('region_place_add')}</ActButton>
      </div>
    </section>
  );
}
