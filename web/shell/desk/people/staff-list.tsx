import { type ReactNode, useState } from 'react';
import type { PlaceSummary } from '../../../../src/kernel/bundle/bundle.ts';
import type { DeskHome, StaffLine } from '../../../../src/kernel/identity/desk-api.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { Said } from '../../people/trouble.tsx';
import { StaffRow } from './staff-row.tsx';

/** Who works for a place. The last one who manages access cannot go, and the list says why. */
export function StaffList(props: {
  screen: Screen;
  place: PlaceSummary;
  staff: readonly StaffLine[];
  roles: DeskHome['roles'];
  /** How many manage the access of the place, also where they are not on the pages shown. */
  managers: number;
  /** Somebody is looked for. */
  isNarrowed: boolean;
  find: ReactNode;
  more: ReactNode;
}) {
  const { screen, place, staff, roles, managers, isNarrowed, find, more } = props;
  const { say } = screen;
  const [said, setSaid] = useState<string | null>(null);
  const isLast = ({ role }: StaffLine) => role === 'manager' && managers === 1;
  return (
    <section className="desk__part" aria-labelledby="staff">
      <h2 className="section-title" id="staff">
        {say('staff')}
      </h2>
      {find}
      {staff.length === 0 ? (
        <p className="kern-body" role="status">
          {say(isNarrowed ? 'staff_none_found' : 'staff_none')}
        </p>
      ) : (
        <ul className="rows">
          {staff.map((one) => (
            <StaffRow
              key={one.id}
              screen={screen}
              place={place}
              person={one}
              roles={roles}
              isLast={isLast(one)}
              done={setSaid}
            />
          ))}
        </ul>
      )}
      <Said words={said} />
      {more}
      {managers === 1 ? <p className="desk__hint">{say('staff_last')}</p> : null}
    </section>
  );
}
