import { useState } from 'react';
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
}) {
  const { screen, place, staff, roles } = props;
  const { say } = screen;
  const [said, setSaid] = useState<string | null>(null);
  const managers = staff.filter(({ role }) => role === 'manager');
  const isLast = ({ role }: StaffLine) => role === 'manager' && managers.length === 1;
  return (
    <section className="desk__part" aria-labelledby="staff">
      <h2 className="section-title" id="staff">
        {say('staff')}
      </h2>
      {staff.length === 0 ? (
        <p className="kern-body">{say('staff_none')}</p>
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
      {managers.length === 1 ? <p className="desk__hint">{say('staff_last')}</p> : null}
    </section>
  );
}
