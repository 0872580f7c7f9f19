import { type FormEvent, useRef, useState } from 'react';
import { ActButton, SelectField, TextField } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { FULL_LANGUAGES, type FullLanguage } from '../../../../kernel/i18n/language.ts';
import { RATING_ROLES, type RatingRole } from '../../ratings/rating-model.ts';
import type { OfficeRound } from '../../ratings/ratings-api.ts';
import type { SendRound } from './one-round.tsx';
import { useTownNames } from './town-names.ts';

/** One municipality and role, with or without an address; the next one right after it. */
export function InviteTown(props: {
  screen: RoomProps['screen'];
  round: OfficeRound;
  isBusy: boolean;
  send: SendRound;
}) {
  const { screen, isBusy, send } = props;
  const { say, language } = screen;
  const [typed, setTyped] = useState('');
  const [role, setRole] = useState<RatingRole>('mayor');
  const [email, setEmail] = useState('');
  const [spoken, setSpoken] = useState<FullLanguage>('de');
  const [isMissing, setMissing] = useState(false);
  const towns = useTownNames(typed, language);
  const field = useRef<HTMLInputElement>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const town = towns.choose(typed);
    setMissing(town === null);
    if (town === null) {
      field.current?.focus();
      return;
    }
    const address = email.trim() === '' ? null : email.trim();
    const one = { ars: town.ars, role, email: address, language: spoken };
    const done = say('rating_office_invited', { town: town.label });
    if (!(await send({ below: '/invitations', body: { invited: [one] } }, done))) return;
    setTyped('');
    setEmail('');
    field.current?.focus();
  };
  return (
    <form className="form" onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        id="rating-town"
        ref={field}
        label={say('rating_office_town')}
        hint={say('rating_office_town_hint')}
        error={isMissing ? say('rating_office_town_missing') : null}
        input={{
          ...{ type: 'text', value: typed, maxLength: 100, autoComplete: 'off', list: 'rating-towns' },
          onChange: (event) => {
            setTyped(event.currentTarget.value);
            setMissing(false);
          },
        }}
      />
      <datalist id="rating-towns">
        {towns.found.map(({ ars, label }) => (
          <option key={ars} value={label} />
        ))}
      </datalist>
      <p className="desk__hint" role="status">
        {towns.isNone ? say('rating_office_town_none') : ''}
      </p>
      <SelectField
        id="rating-role"
        label={say('rating_office_role')}
        value={role}
        options={RATING_ROLES.map((value) => ({ value, words: say(`rating_role_${value}`) }))}
        change={setRole}
      />
      <TextField
        id="rating-email"
        label={say('rating_office_email')}
        hint={say('rating_office_email_hint')}
        error={null}
        input={{
          ...{ type: 'email', value: email, maxLength: 254, autoComplete: 'off' },
          onChange: (event) => setEmail(event.currentTarget.value),
        }}
      />
      <SelectField
        id="rating-language"
        label={say('rating_office_language')}
        value={spoken}
        options={FULL_LANGUAGES.map((value) => ({ value, words: say(`rating_office_language_${value}`) }))}
        change={setSpoken}
      />
      <div className="actions">
        <ActButton type="submit" isBusy={isBusy}>
          {say('rating_office_add')}
        </ActButton>
      </div>
    </form>
  );
}
