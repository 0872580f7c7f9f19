import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { TextField } from '../../people/text-field.tsx';

/** From so many on a field to find somebody helps. */
const MANY = 12;

/** Finds somebody among many; how many there are is told above. */
export function StaffFind({
  screen: { say },
  all,
  words,
  change,
}: {
  screen: Pick<Screen, 'say'>;
  all: number;
  words: string;
  change: (words: string) => void;
}) {
  if (all < MANY) return null;
  return (
    <>
      <p className="kern-body">{say('staff_count', { count: all })}</p>
      <TextField
        id="staff-find"
        label={say('staff_find')}
        error={null}
        input={{
          type: 'search',
          autoComplete: 'off',
          maxLength: 100,
          value: words,
          onChange: (event) => change(event.currentTarget.value),
        }}
      />
    </>
  );
}
