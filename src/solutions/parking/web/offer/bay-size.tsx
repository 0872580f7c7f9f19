/** Length and width of a bay as they are typed, in metres. */
import { ActButton } from '../../../../../web/ui/desk-parts.ts';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import type { BayRecord } from '../../model.ts';
import { type Faults, Line } from './fields.tsx';
import { readHundredths } from './read-typed.ts';

export interface TypedSize {
  length: string;
  width: string;
}

export const STANDARD: TypedSize = { length: '5,00', width: '2,50' };
const PRESETS = {
  standard: STANDARD,
  small: { length: '4,50', width: '2,30' },
  wide: { length: '5,00', width: '3,50' },
} as const;
const NAMES = ['standard', 'small', 'wide'] as const;
const MOST = { length: [150, 2_500], width: [120, 600] } as const;

export function SizeFields(props: {
  screen: Screen;
  size: TypedSize;
  faults: Faults;
  change: (size: TypedSize) => void;
}) {
  const { screen, size, faults, change } = props;
  const { length, width } = size;
  const { say } = screen;
  return (
    <fieldset className="kern-fieldset offer__group">
      <legend className="kern-label">{say('offer_size')}</legend>
      <div className="actions">
        {NAMES.map((name) => (
          <ActButton key={name} look="quiet" onClick={() => change({ ...PRESETS[name] })}>
            {say(`offer_size_${name}`, { ...PRESETS[name] })}
          </ActButton>
        ))}
      </div>
      <div className="offer__pair">
        <Line
          id="offer-length"
          label={say('offer_length')}
          faults={faults}
          mode="decimal"
          value={length}
          change={(value) => change({ width, length: value })}
        />
        <Line
          id="offer-width"
          label={say('offer_width')}
          faults={faults}
          mode="decimal"
          value={width}
          change={(value) => change({ length, width: value })}
        />
      </div>
    </fieldset>
  );
}

/** Centimetres; null where one does not fit, which the faults say. */
export function readSize(
  size: TypedSize,
  say: Screen['say'],
): { size: { length: number; width: number } | null; faults: Faults } {
  const length = within(size.length, MOST.length);
  const width = within(size.width, MOST.width);
  return {
    size: length === null || width === null ? null : { length, width },
    faults: {
      ...(length === null && { 'offer-length': say('offer_fault_length') }),
      ...(width === null && { 'offer-width': say('offer_fault_width') }),
    },
  };
}

/** So many bays that are alike, called by numbers. */
export function newBays(
  size: Pick<BayRecord, 'length' | 'width'> & Partial<BayRecord>,
  count: number,
  first: number,
): BayRecord[] {
  return Array.from({ length: count }, (_, index) => ({
    ...{ height: null, surface: 'asphalt', isRoofed: false, charging: null, isStepFree: false },
    ...{ isWide: false, isRequired: false, ...size, label: String(first + index) },
  }));
}

function within(typed: string, [least, most]: readonly [number, number]): number | null {
  const value = readHundredths(typed) ?? null;
  return value !== null && value >= least && value <= most ? value : null;
}
