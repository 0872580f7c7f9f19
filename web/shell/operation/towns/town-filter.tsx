import {
  ADOPTION_STATES,
  type OperationPlaces,
  PLACE_SORTS,
  SOURCE_HEALTHS,
} from '../../../../src/kernel/operation/operation-api.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { SelectField } from '../../people/select-field.tsx';
import { TextField } from '../../people/text-field.tsx';

/** '' for all. */
export type Filter = Readonly<Record<'q' | 'land' | 'solution' | 'state' | 'health' | 'sort', string>>;

export const NO_FILTER: Filter = { q: '', land: '', solution: '', state: '', health: '', sort: 'name' };

/** Narrows the list as soon as something is chosen; the number of places is told below. */
export function TownFilter(props: {
  screen: Screen;
  filter: Filter;
  change: (filter: Filter) => void;
  lands: OperationPlaces['lands'];
  solutions: OperationPlaces['solutions'];
}) {
  const { screen, filter, change, lands, solutions } = props;
  const { say } = screen;
  const any = { value: '', words: say('any') };
  const choice = (name: keyof Filter, options: { value: string; words: string }[]) => (
    <SelectField
      id={`towns-${name}`}
      label={say(`filter_${name}`)}
      value={filter[name]}
      options={options}
      change={(value) => change({ ...filter, [name]: value })}
    />
  );
  return (
    <search className="narrow" aria-label={say('filter')}>
      <TextField
        id="towns-q"
        label={say('find_place')}
        error={null}
        input={{
          type: 'search',
          autoComplete: 'off',
          maxLength: 100,
          value: filter.q,
          onChange: (event) => change({ ...filter, q: event.currentTarget.value }),
        }}
      />
      {choice('land', [any, ...lands.map(({ ars, name }) => ({ value: ars, words: name }))])}
      {choice('solution', [any, ...solutions.map(({ id, title }) => ({ value: id, words: title }))])}
      {choice('state', [any, ...ADOPTION_STATES.map((one) => ({ value: one, words: say(`state_${one}`) }))])}
      {choice('health', [any, ...SOURCE_HEALTHS.map((one) => ({ value: one, words: say(`health_${one}`) }))])}
      {choice(
        'sort',
        PLACE_SORTS.map((one) => ({ value: one, words: say(`sort_${one}`) })),
      )}
    </search>
  );
}
