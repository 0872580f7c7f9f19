import { SelectField, TextField } from '../../../../../web/ui/desk-parts.ts';
import type { OwnRoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { Needs } from '../../model.ts';
import { MEASURES, VEHICLES, type Vehicle } from '../find/vehicle.ts';

const NEEDS = ['wheelchair', 'stepFree', 'charging', 'roofed'] as const;

/** The vehicle and what its driver needs, in the words of the search. */
export function VehiclePart(props: {
  screen: OwnRoomProps['screen'];
  vehicle: Vehicle;
  onChange: (vehicle: Vehicle) => void;
}) {
  const { screen, vehicle, onChange } = props;
  const { say } = screen;
  const { kind, needs } = vehicle;
  const set = (more: Partial<Needs>) => onChange({ kind, needs: { ...needs, ...more } });
  const isChosen = { ...needs, wheelchair: needs.stepFree && needs.wide };
  const choose = (need: (typeof NEEDS)[number], is: boolean) => {
    if (need === 'wheelchair') set({ stepFree: is, wide: is });
    else if (need === 'stepFree') set({ stepFree: is, ...(!is && { wide: false }) });
    else set({ [need]: is });
  };
  return (
    <>
      <SelectField
        id="drive-vehicle"
        label={say('part_vehicle')}
        value={kind}
        options={VEHICLES.map((value) => ({ value, words: say(`part_vehicle_${value}`) }))}
        change={(value) => onChange({ kind: value, needs: { ...needs, ...MEASURES[value] } })}
      />
      {kind === 'own' &&
        (['length', 'height'] as const).map((name) => (
          <TextField
            key={name}
            id={`drive-${name}`}
            label={say(`part_vehicle_${name}`)}
            error={null}
            input={{
              ...{ type: 'number', inputMode: 'numeric', min: 100, max: 2500, value: needs[name] ?? '' },
              onChange: ({ currentTarget: { valueAsNumber: typed } }) =>
                set({ [name]: Number.isFinite(typed) && typed > 0 ? Math.round(typed) : null }),
            }}
          />
        ))}
      <fieldset className="kern-fieldset">
        <legend className="kern-label">{say('part_needs')}</legend>
        {NEEDS.map((need) => (
          <div className="kern-form-check" key={need}>
            <input
              className="kern-form-check__checkbox"
              type="checkbox"
              id={`drive-need-${need}`}
              checked={isChosen[need]}
              onChange={(event) => choose(need, event.currentTarget.checked)}
            />
            <label className="kern-label" htmlFor={`drive-need-${need}`}>
              {say(`part_need_${need}`)}
            </label>
          </div>
        ))}
      </fieldset>
    </>
  );
}

/** "Auto (4,8 m lang, 1,8 m hoch), Rollstuhl: stufenlos und breit" */
export function vehicleInWords(
  { kind, needs }: Vehicle,
  { say }: Pick<OwnRoomProps['screen'], 'say'>,
): string {
  const isWheelchair = needs.stepFree && needs.wide;
  return [
    say(`part_vehicle_${kind}`),
    ...(isWheelchair ? [say('part_need_wheelchair')] : needs.stepFree ? [say('part_need_stepFree')] : []),
    ...(needs.charging ? [say('part_need_charging')] : []),
    ...(needs.roofed ? [say('part_need_roofed')] : []),
  ].join(', ');
}

/** As the search would call measures that only a booking knows. */
export function vehicleOf(needs: Needs): Vehicle {
  const kind = VEHICLES.find((one) => {
    const { length, width, height } = MEASURES[one];
    return needs.length === length && needs.width === width && needs.height === height;
  });
  return { kind: kind ?? 'own', needs };
}
