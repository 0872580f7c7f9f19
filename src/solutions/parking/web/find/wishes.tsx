import type { Order } from '../../find/find-lots.ts';
import type { SayPart } from './say.ts';
import { MEASURES, VEHICLES, type Vehicle } from './vehicle.ts';

export const WALKS = [150, 300, 500, 1000] as const;
export type Walk = (typeof WALKS)[number];

export interface Wishes {
  vehicle: Vehicle;
  within: Walk;
  openOnly: boolean;
  freeOnly: boolean;
  order: Order;
}

const ORDERS: readonly Order[] = ['walk', 'price'];

/** How many wishes narrow the list, the walk not counted. */
export function countWishes({ vehicle: { kind, needs }, openOnly, freeOnly }: Wishes): number {
  const chosen = [kind !== 'any', needs.stepFree, needs.charging, needs.roofed, openOnly, freeOnly];
  return chosen.filter(Boolean).length;
}

/** Vehicle, walk, what is needed, and the order: narrows on the device, nothing of it is sent. */
export function WishesForm(props: { say: SayPart; value: Wishes; onChange: (value: Wishes) => void }) {
  const { say, value, onChange } = props;
  const { vehicle } = value;
  const { needs } = vehicle;
  const setNeeds = (more: Partial<Vehicle['needs']>) =>
    onChange({ ...value, vehicle: { ...vehicle, needs: { ...needs, ...more } } });
  const check = (id: string, isChosen: boolean, change: (isChosen: boolean) => void) => (
    <div className="kern-form-check finder__check" key={id}>
      <input
        className="kern-form-check__checkbox"
        type="checkbox"
        id={`find-${id}`}
        checked={isChosen}
        onChange={(event) => change(event.currentTarget.checked)}
      />
      <label className="kern-label" htmlFor={`find-${id}`}>
        {say(`need_${id}`)}
      </label>
    </div>
  );
  const select = (
    id: string,
    label: string,
    chosen: string,
    options: readonly (readonly [string, string])[],
    change: (index: number) => void,
  ) => (
    <div className="kern-form-input">
      <label className="kern-label" htmlFor={`find-${id}`}>
        {label}
      </label>
      <div className="kern-form-input__select-wrapper">
        <select
          className="kern-form-input__select"
          id={`find-${id}`}
          value={chosen}
          onChange={(event) => change(event.currentTarget.selectedIndex)}
        >
          {options.map(([name, words]) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
  const measure = (name: 'length' | 'height') => (
    <div className="kern-form-input">
      <label className="kern-label" htmlFor={`find-${name}`}>
        {say(`vehicle_${name}`)}
      </label>
      <input
        className="kern-form-input__input"
        id={`find-${name}`}
        type="number"
        inputMode="numeric"
        min={100}
        max={2500}
        value={needs[name] ?? ''}
        onChange={(event) => {
          const typed = event.currentTarget.valueAsNumber;
          setNeeds({ [name]: Number.isFinite(typed) && typed > 0 ? Math.round(typed) : null });
        }}
      />
    </div>
  );
  return (
    <div className="find__wishes">
      {select(
        'vehicle',
        say('vehicle'),
        vehicle.kind,
        VEHICLES.map((kind) => [kind, say(`vehicle_${kind}`)]),
        (index) => {
          const kind = VEHICLES[index] ?? 'any';
          onChange({ ...value, vehicle: { kind, needs: { ...needs, ...MEASURES[kind] } } });
        },
      )}
      {vehicle.kind === 'own' && (
        <div className="find__pair">
          {measure('length')}
          {measure('height')}
        </div>
      )}
      <p className="find__hint">{say('vehicle_kept')}</p>
      {select(
        'within',
        say('within'),
        String(value.within),
        WALKS.map((metres) => [String(metres), say('within_metres', { metres })]),
        (index) => onChange({ ...value, within: WALKS[index] ?? value.within }),
      )}
      <fieldset className="find__group find__needs">
        <legend className="kern-label find__needs-title">{say('needs')}</legend>
        {check('wheelchair', needs.stepFree && needs.wide, (is) => setNeeds({ stepFree: is, wide: is }))}
        {check('stepFree', needs.stepFree, (is) => setNeeds({ stepFree: is, ...(!is && { wide: false }) }))}
        {check('charging', needs.charging, (charging) => setNeeds({ charging }))}
        {check('roofed', needs.roofed, (roofed) => setNeeds({ roofed }))}
        {check('open', value.openOnly, (openOnly) => onChange({ ...value, openOnly }))}
        {check('free', value.freeOnly, (freeOnly) => onChange({ ...value, freeOnly }))}
      </fieldset>
      {select(
        'order',
        say('order'),
        value.order,
        ORDERS.map((order) => [order, say(`order_${order}`)]),
        (index) => onChange({ ...value, order: ORDERS[index] ?? 'walk' }),
      )}
    </div>
  );
}
