import type { ComponentProps } from 'react';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import type { Way } from '../../../../src/kernel/sources/desk/sources-api.ts';
import { SelectField } from '../../people/select-field.tsx';
import { TextField } from '../../people/text-field.tsx';
import { type About, type AboutFault, EVERY } from './about-form.ts';

/** Whose data they are, under which licence, how often they are asked for, and who is behind them. */
export function AboutFields(props: {
  screen: Screen;
  about: About;
  faults: readonly AboutFault[];
  licences: Way['licences'];
  isAddress: boolean;
  /** Whether it is looked at again and again; left out: it is. */
  hasSchedule?: boolean;
  change: (about: About) => void;
}) {
  const { screen, about, faults, licences, isAddress, hasSchedule = true, change } = props;
  const { say } = screen;
  const errorOf = (field: keyof About) => {
    const fault = faults.find((one) => one.field === field);
    return fault === undefined ? null : say(fault.key);
  };
  const text = (field: keyof About, own: ComponentProps<typeof TextField>['input'] = {}) => (
    <TextField
      id={`about-${field}`}
      label={say(`about_${field}`)}
      hint={say(`about_${field}_hint`)}
      error={errorOf(field)}
      input={{
        autoComplete: 'off',
        maxLength: 254,
        ...own,
        value: about[field],
        onChange: (event) => change({ ...about, [field]: event.currentTarget.value }),
      }}
    />
  );
  const licence = licences.find(({ id }) => id === about.licence);
  const licenceError = errorOf('licence');
  return (
    <div className="person__form about">
      {text('name', { maxLength: 120, required: true })}
      <div>
        <SelectField
          id="about-licence"
          label={say('about_licence')}
          value={about.licence}
          options={[
            { value: '', words: say('licence_choose') },
            ...licences.map(({ id, title }) => ({ value: id, words: title })),
          ]}
          change={(value) => change({ ...about, licence: value })}
        />
        <p className="desk__hint">{licence?.hint ?? ''}</p>
        {licenceError === null ? null : (
          <p className="kern-error" role="alert">
            <span className="kern-icon kern-icon--danger" aria-hidden="true" />
            <span className="kern-body">{licenceError}</span>
          </p>
        )}
      </div>
      {text('url', { type: 'url', maxLength: 2_000 })}
      {isAddress && hasSchedule ? (
        <SelectField
          id="about-every"
          label={say('about_every')}
          value={about.every}
          options={everyOptions(about.every, say)}
          change={(every) => change({ ...about, every })}
        />
      ) : null}
      {text('mailbox', { type: 'email', required: isAddress })}
      {text('deputy', { type: 'email' })}
      {text('reviewDate', { type: 'date', required: isAddress })}
      {text('contractEnd', { type: 'date' })}
    </div>
  );
}

/** The usual ones, and one that was set on the command line. */
function everyOptions(chosen: string, say: Screen['say']) {
  const usual: readonly string[] = EVERY;
  const all = usual.includes(chosen) ? usual : [chosen, ...usual];
  return all.map((value) => ({
    value,
    words: usual.includes(value)
      ? say(`every_${value}`)
      : say('every_minutes', { count: Math.round(Number(value) / 60) }),
  }));
}
