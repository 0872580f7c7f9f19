import { useState } from 'react';
import { type PositionProblem, positionProblem, readPosition } from '../../../../../web/ui/position.ts';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import { NameField } from './name-field.tsx';
import { pageLanguage, type SayPart } from './say.ts';

/** Degrees WGS 84, and what people call it. */
export interface Destination {
  lon: number;
  lat: number;
  name: string;
  lang?: string;
}

interface Props {
  ars: string;
  say: SayPart;
  to: Destination | null;
  /** Where a search begins while nobody has said where to. */
  start: Destination | null;
  isMapOpen: boolean;
  onChange: (to: Destination) => void;
  onMap: () => void;
}

/** Where to: the own position after a tap, a name, where most spaces are, or a point of the map. */
export function DestinationChoice({ ars, say, to, start, isMapOpen, onChange, onMap }: Props) {
  const [state, setState] = useState<'idle' | 'working' | PositionProblem>('idle');
  const here = async () => {
    setState('working');
    try {
      const { coords } = await readPosition();
      setState('idle');
      onChange({ lon: coords.longitude, lat: coords.latitude, name: say('to_is_position') });
    } catch (error) {
      setState(positionProblem(error));
    }
  };
  const choose = (destination: Destination) => {
    setState('idle');
    onChange(destination);
  };
  return (
    <fieldset className="find__group">
      <legend className="find__legend">{say('to')}</legend>
      <div className="find__buttons">
        <button
          type="button"
          className="find__choice"
          aria-describedby="find-position-why"
          aria-disabled={state === 'working' || undefined}
          onClick={state === 'working' ? undefined : here}
        >
          <span className="icon icon--position" aria-hidden="true" />
          {say('to_position')}
        </button>
        {start !== null && (
          <button type="button" className="find__choice" onClick={() => choose(start)}>
            {start.name}
          </button>
        )}
        <button type="button" className="find__choice" aria-expanded={isMapOpen} onClick={onMap}>
          {say('to_map')}
        </button>
      </div>
      <NameField ars={ars} say={say} onChoose={choose} />
      <p className="find__to" role="status">
        {state !== 'idle'
          ? say(`to_${state}`)
          : to !== null && (
              <strong>
                {say('to_is', { name: '' }).trim()}{' '}
                <span lang={foreignTo(to.lang, pageLanguage())}>{to.name}</span>
              </strong>
            )}
      </p>
      <p className="find__hint" id="find-position-why">
        {say('to_position_why')}
      </p>
    </fieldset>
  );
}
