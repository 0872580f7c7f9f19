import { useState } from 'react';
import type { PlaceSummary } from '../../../../src/kernel/bundle/bundle.ts';
import type { PeopleAnswer } from '../../../../src/kernel/identity/desk-api.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { useSettled } from '../../people/use-settled.ts';
import { DeskLoaded } from '../desk-loaded.tsx';
import { MoreButton } from '../more-button.tsx';
import { deskApi, useDeskHome } from '../use-desk.ts';
import { usePages } from '../use-pages.ts';
import { InvitationList } from './invitation-list.tsx';
import { InviteForm } from './invite-form.tsx';
import { Mandates } from './mandates.tsx';
import { StaffFind } from './staff-find.tsx';
import { StaffList } from './staff-list.tsx';

/** People of a place, their invitations, and who else may work here. */
export function PeoplePage({ screen, place }: { screen: Screen; place: PlaceSummary }) {
  const { language } = screen;
  const home = useDeskHome(place.ars, language);
  const [words, setWords] = useState('');
  const q = useSettled(words.trim());
  const found = usePages<PeopleAnswer>(
    { path: deskApi(place.ars, '/people'), query: { q }, isKept: true, unsettled: mailIsUnderWay },
    language,
  );
  const staff = found.data?.pages.flatMap(({ people }) => people) ?? [];
  return (
    <DeskLoaded found={found} screen={screen}>
      {({ pages }) => (
        <DeskLoaded found={home} screen={screen}>
          {({ roles, permissions }) => (
            <div className="desk">
              <StaffList
                screen={screen}
                place={place}
                staff={staff}
                managers={pages[0]?.managers ?? 0}
                roles={roles}
                isNarrowed={q !== ''}
                find={<StaffFind screen={screen} all={pages[0]?.all ?? 0} words={words} change={setWords} />}
                more={<MoreButton screen={screen} found={found} shown={staff.length} />}
              />
              <InviteForm screen={screen} place={place} roles={roles} />
              <InvitationList screen={screen} place={place} invitations={pages[0]?.invitations ?? []} />
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
