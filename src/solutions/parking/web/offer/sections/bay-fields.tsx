/** What a bay is like, as it is typed. */
import { SelectField } from '../../../../../../web/ui/desk-parts.ts';
import type { Screen } from '../../../../../kernel/pages/screen.ts';
import type { BayRecord } from '../../../model.ts';
import { readSize, SizeFields, STANDARD } from '../bay-size.tsx';
import { Check, type Faults, Line } from '../fields.tsx';
import { readHundredths, readWhole, typedHundredths } from '../read-typed.ts';

const SURFACES = ['asphalt', 'paved', 'gravel', 'grass', 'other'] as const;
const SWITCHES = ['isRoofed', 'isStepFree', 'isWide', 'isRequired'] as const;
const HEIGHT = { least: 120, most: 600 } as const;

export interface TypedBay extends Pick<BayRecord, 'surface' | (typeof SWITCHES)[number]> {
  length: string;
  width: string;
  height: string;
  charging: string;
}

export const NEW_BAY: TypedBay = {
  ...STANDARD,
  ...{ height: '', charging: '', surface: 'asphalt' },
  ...{ isRoofed: false, isStepFree: false, isWide: false, isRequired: false },
};

export function typedBay(record: BayRecord): TypedBay {
  const { length, width, height, charging, surface, isRoofed, isStepFree, isWide, isRequired } = record;
  return {
    ...{ length: typedHundredths(length), width: typedHundredths(width), height: typedHundredths(height) },
    ...{ charging: charging === null ? '' : String(charging), surface },
    ...{ isRoofed, isStepFree, isWide, isRequired },
  };
}

export function readBay(
  typed: TypedBay,
  say: Screen['say'],
): { bay: Omit<BayRecord, 'label'> | null; faults: Faults } {
  const { size, faults: ofSize } = readSize(typed, say);
  const height = readHundredths(typed.height);
  const isHeight =
    height === null || (height !== undefined && height >= HEIGHT.least && height <= HEIGHT.most);
  const charging = typed.charging.trim() === '' ? null : readWhole(typed.charging, 1, 400);
  const faults = {
    ...ofSize,
    ...(!isHeight && { 'offer-height': say('offer_fault_height') }),
    ...(charging === undefined && { 'offer-charging': say('offer_fault_charging') }),
  };
  if (size === null || height === undefined || !isHeight || charging === undefined)
    return { bay: null, faults };
  const { surface, isRoofed, isStepFree, isWide, isRequired } = typed;
  return { bay: { ...size, height, charging, surface, isRoofed, isStepFree, isWide, isRequired }, faults };
}

export function BayFields(props: {
  screen: Screen;
  bay: TypedBay;
  faults: Faults;
  change: (bay: TypedBay) => void;
}) {
  const { screen, bay, faults, change } = props;
  const { say } = screen;
  return (
    <>
      <SizeFields screen={screen} size={bay} faults={faults} change={(size) => change({ ...bay, ...size })} />
      <div className="offer__pair">
        <Line
          id="offer-height"
          label={say('offer_height')}
          hint={say('offer_height_hint')}
          faults={faults}
          mode="decimal"
          value={bay.height}
          change={(height) => change({ ...bay, height })}
        />
        <Line
          id="offer-charging"
          label={say('offer_charging')}
          hint={say('offer_charging_hint')}
          faults={faults}
          mode="numeric"
          value={bay.charging}
          change={(charging) => change({ ...bay, charging })}
        />
      </div>
      <SelectField
        id="offer-surface"
        label={say('offer_surface')}
        value={bay.surface}
        options={SURFACES.map((value) => ({ value, words: say(`find_surface_${value}`) }))}
        change={(surface) => change({ ...bay, surface })}
      />
      {SWITCHES.map((name) => (
        <Check
          key={name}
          id={`offer-${name}`}
          label={say(`offer_bay_${name}`)}
          checked={bay[name]}
          change={(checked) => change({ ...bay, [name]: checked })}
        />
      ))}
    </>
  );
}
