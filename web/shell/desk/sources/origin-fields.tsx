import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { TextField } from '../../people/text-field.tsx';

/** An address, or a file of this device. */
export interface Origin {
  kind: 'address' | 'file';
  address: string;
  file: File | null;
}

export const UPLOAD_BYTES = 64 * 1024 ** 2;

/** Where the data come from; `error` belongs to the one that is chosen. */
export function OriginFields(props: {
  screen: Screen;
  origin: Origin;
  error: string | null;
  change: (origin: Origin) => void;
}) {
  const { screen, origin, error, change } = props;
  const { say } = screen;
  return (
    <fieldset className="choices">
      <legend className="kern-label">{say('origin')}</legend>
      {(['address', 'file'] as const).map((kind) => (
        <div className="kern-form-check" key={kind}>
          <input
            className="kern-form-check__radio"
            type="radio"
            name="origin"
            id={`origin-${kind}`}
            checked={origin.kind === kind}
            onChange={() => change({ ...origin, kind })}
          />
          <label className="kern-label" htmlFor={`origin-${kind}`}>
            {say(`origin_${kind}`)}
          </label>
        </div>
      ))}
      {origin.kind === 'address' ? (
        <TextField
          id="origin-url"
          label={say('address')}
          hint={say('address_hint')}
          error={error}
          input={{
            type: 'url',
            inputMode: 'url',
            autoComplete: 'off',
            maxLength: 2_000,
            value: origin.address,
            onChange: (event) => change({ ...origin, address: event.currentTarget.value }),
          }}
        />
      ) : (
        <TextField
          id="origin-upload"
          label={say('file')}
          hint={say('file_hint')}
          error={error}
          input={{
            type: 'file',
            onChange: (event) => change({ ...origin, file: event.currentTarget.files?.[0] ?? null }),
          }}
        />
      )}
    </fieldset>
  );
}

/** Key of what is missing; null where it can be tried. */
export function originFault(origin: Origin): string | null {
  if (origin.kind === 'address')
    return /^https?:\/\/./i.test(origin.address.trim()) ? null : 'address_missing';
  if (origin.file === null) return 'file_missing';
  if (origin.file.size > UPLOAD_BYTES) return 'file_too_large';
  return origin.file.size === 0 ? 'file_empty' : null;
}
