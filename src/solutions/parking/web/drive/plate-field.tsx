import { TextField } from '../../../../../web/ui/desk-parts.ts';
import type { OwnRoomProps } from '../../../../../web/ui/solution-entry.ts';

const LONGEST = 15;

/** The number plate: nobody must give it, and it is forgotten with the booking. */
export function PlateField(props: {
  screen: OwnRoomProps['screen'];
  plate: string;
  onChange: (plate: string) => void;
}) {
  const { say } = props.screen;
  return (
    <TextField
      id="drive-plate"
      label={say('drive_plate')}
      hint={say('drive_plate_hint')}
      error={isPlate(props.plate) ? null : say('drive_plate_fault')}
      input={{
        ...{ value: props.plate, maxLength: LONGEST, autoComplete: 'off', autoCapitalize: 'characters' },
        onChange: (event) => props.onChange(event.currentTarget.value),
      }}
    />
  );
}

/** Letters, digits, blanks and hyphens, as the house takes it; '' for none. */
export function isPlate(plate: string): boolean {
  return plate.trim() === '' || /^[\p{L}\p{N} -]{1,15}$/u.test(plate.trim());
}
