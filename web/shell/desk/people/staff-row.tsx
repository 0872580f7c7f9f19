import { useState } from 'react';
import type { PlaceSummary } from '../../../../src/kernel/bundle/bundle.ts';
import type { DeskHome, StaffLine } from '../../../../src/kernel/identity/desk-api.ts';
import { formatDate } from '../../../../src/kernel/pages/format.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { ActButton } from '../../people/act-button.tsx';
import { ChangeRole } from './change-role.tsx';
import { RemoveStaff } from './remove-staff.tsx';

/** One person, with what can be done about the role; what is dangerous asks once more, in place. */
export function StaffRow(props: {
  screen: Screen;
  place: PlaceSummary;
  person: StaffLine;
  roles: DeskHome['roles'];
  isLast: boolean;
  done: (words: string | null) => void;
}) {
  const { screen, place, person, roles, isLast, done } = props;
  const { say, language } = screen;
  const { email, role, since, isSelf } = person;
  const [open, setOpen] = useState<'role' | 'remove' | null>(null);
  const name = person.name === '' ? email : person.name;
  const toggle = (what: 'role' | 'remove') => {
    done(null);
    setOpen(open === what ? null : what);
  };
  const finished = (words: string) => {
    setOpen(null);
    done(words);
  };
  const shared = { screen, place, person, name, finished, cancel: () => setOpen(null) };
  return (
    <li className="rows__item person">
      <div className="rows__words">
        <span className="person__name">
          {name}
          {isSelf ? <span className="person__self"> ({say('staff_self')})</span> : null}
        </span>
        <span className="rows__note">
          {[
            say(`role_${role}`),
            ...(person.name === '' ? [] : [email]),
            say('staff_since', { date: formatDate(since, language) }),
          ].join(' · ')}
        </span>
      </div>
      {isLast ? null : (
        <div className="actions">
          <ActButton
            look="quiet"
            onClick={() => toggle('role')}
            aria-label={say('staff_change_named', { name })}
            aria-expanded={open === 'role'}
          >
            {say('staff_change')}
          </ActButton>
          <ActButton
            look="quiet"
            onClick={() => toggle('remove')}
            aria-label={say('staff_remove_named', { name })}
            aria-expanded={open === 'remove'}
          >
            {say('staff_remove')}
          </ActButton>
        </div>
      )}
      {open === 'role' ? <ChangeRole {...shared} roles={roles} /> : null}
      {open === 'remove' ? <RemoveStaff {...shared} /> : null}
    </li>
  );
}
