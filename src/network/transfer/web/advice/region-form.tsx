import { type FormEvent, useRef, useState } from 'react';
import {
  ActButton,
  ask,
  Said,
  TextField,
  Trouble,
  useAction,
  useAskDeskAnew,
} from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { roomPath } from '../../../../kernel/pages/people/personal-paths.ts';
import type { RegionLine, Town } from '../../advice/advice-api.ts';
import { LONGEST_CONTACT } from '../../advice/contact.ts';
import { REGIONS_PART, regionsApi } from '../../advice/room-parts.ts';
import { RegionPlaces } from './region-places.tsx';

/** Name and places of a region; null: a new one. */
export function RegionForm({
  screen,
  place,
  region,
}: Pick<RoomProps, 'screen' | 'place'> & { region: RegionLine | null }) {
  const { say, language } = screen;
  const [wish] = useState(() => crypto.randomUUID());
  const [name, setName] = useState(region?.name ?? '');
  const [places, setPlaces] = useState<readonly Town[]>(region?.places ?? []);
  const [fault, setFault] = useState<'name' | 'places' | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const nameField = useRef<HTMLInputElement>(null);
  const placeField = useRef<HTMLInputElement>(null);
  const askAnew = useAskDeskAnew();
  const { run, trouble, isBusy } = useAction();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = name.trim() === '' ? 'name' : places.length === 0 ? 'places' : null;
    setFault(missing);
    setSaid(null);
    if (missing === 'name') nameField.current?.focus();
    if (missing === 'places') placeField.current?.focus();
    if (missing !== null) return;
    const words = { name: name.trim(), keys: places.map(({ ars }) => ars) };
    void run(async () => {
      if (region === null) {
        const made = await ask<{ id: string }>({
          ...{ method: 'POST', path: regionsApi(place.ars), language, body: { ...words, wish } },
        });
        location.assign(roomPath(language, place.ars, REGIONS_PART, made.id));
        return;
      }
      await ask<void>({
        ...{ method: 'PUT', path: regionsApi(place.ars, `/${region.id}`), language },
        body: { ...words, version: region.version },
      });
      await askAnew();
      setSaid(say('region_saved'));
    });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <TextField
        id="region-name"
        ref={nameField}
        label={say('region_name')}
        error={fault === 'name' ? say('region_name_missing') : null}
        input={{
          ...{ type: 'text', value: name, maxLength: LONGEST_CONTACT.name, autoComplete: 'off' },
          onChange: (event) => {
            setName(event.currentTarget.value);
            setFault(null);
          },
        }}
      />
      <RegionPlaces
        screen={screen}
        place={place}
        places={places}
        change={(chosen) => {
          setPlaces(chosen);
          setFault(null);
        }}
        isMissing={fault === 'places'}
        ref={placeField}
      />
      <Trouble refusal={trouble} screen={screen} />
      <Said words={said} />
      <div className="actions">
        <ActButton type="submit" look="primary" isBusy={isBusy}>
          {say('region_save')}
        </ActButton>
      </div>
    </form>
  );
}
