import type { PlaceSummary } from '../../../../src/kernel/bundle/bundle.ts';
import type { InvitationLine, StaffLine } from '../../../../src/kernel/identity/desk-api.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { DeskLoaded } from '../desk-loaded.tsx';
import { deskApi, useDesk, useDeskHome } from '../use-desk.ts';
import { InvitationList } from './invitation-list.tsx';
import { InviteForm } from './invite-form.tsx';
import { Mandates } from './mandates.tsx';
import { StaffList } from './staff-list.tsx';

interface PeopleAnswer {
  people: StaffLine[];
  invitations: InvitationLine[];
}

/** People of a place, their invitations, and who else may work here. */
export function PeoplePage({ screen, place }: { screen: Screen; place: PlaceSummary }) {
  const { language } = screen;
  const home = useDeskHome(place.ars, language);
  const people = useDesk<PeopleAnswer>(deskApi(place.ars, '/people'), language, mailIsUnderWay);
  return (
    <DeskLoaded found={people} screen={screen}>
      {({ people: staff, invitations }) => (
        <DeskLoaded found={home} screen={screen}>
          {({ roles, permissions }) => (
            <div className="desk">
              <StaffList screen={screen} place={place} staff={staff} roles={roles} />
              <InviteForm screen={screen} place={place} roles={roles} />
              <InvitationList screen={screen} place={place} invitations={invitations} />
              <Mandates screen={screen} place={place} mayChange={permissions.includes('mandates:manage')} />
            </div>
          )}
        </DeskLoaded>
      )}
    </DeskLoaded>
  );
}

/** Whether the mail of an open invitation has arrived will be known in a moment. */
function mailIsUnderWay({ invitations }: PeopleAnswer): boolean {
  return invitations.some(({ state, mail }) => state === 'open' && mail === 'waiting');
}
