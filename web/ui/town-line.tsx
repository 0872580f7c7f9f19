/** A municipality in a form of the desk: searched by its name, kept by its key. */
import type { Screen } from '../../src/kernel/pages/screen.ts';
import { usePlaceCombobox } from '../shell/place/place-combobox.tsx';
import { placeInWords } from '../shell/place/place-in-words.ts';
import { TextField } from './desk-parts.ts';
import type { Faults } from './faults.tsx';

/** `words` as they are typed; `ars` '' as long as nothing of the suggestions was chosen. */
export interface TypedTown {
  words: string;
  ars: string;
}

export function TownLine(props: {
  id: string;
  label: string;
  hint: string;
  faults: Faults;
  screen: Pick<Screen, 'say' | 'language'>;
  value: TypedTown;
  change(value: TypedTown): void;
}) {
  const { id, label, hint, faults, screen, value, change } = props;
  const { field, list } = usePlaceCombobox({
    ...{ list: `${id}-suggestions`, typed: value.words, screen },
    type: (words) => change({ words, ars: '' }),
    choose: (place) => change({ words: placeInWords(place), ars: place.ars }),
  });
  return (
    <div className="town-line">
      <TextField
        id={id}
        label={label}
        hint={hint}
        error={faults[id] ?? null}
        input={{ ...field, type: 'search', value: value.words, maxLength: 200, autoComplete: 'off' }}
      />
      {list}
    </div>
  );
}
