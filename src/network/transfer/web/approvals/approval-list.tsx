import { DeskLoaded, MoreButton, usePages } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import type { ApprovalList, ApprovalProject } from '../../approvals/approvals-api.ts';
import { projectRoomPath } from '../projects/room-paths.ts';
import { DaysPart } from './days-part.tsx';
import { approvalsApi } from './path-props.ts';

/** All projects of the town with how their approvals stand, and how long approvals take. */
export function ApprovalListPart({ screen, place }: Pick<RoomProps, 'screen' | 'place'>) {
  const { say, language } = screen;
  const found = usePages<ApprovalList>({ path: approvalsApi(place.ars), by: 'begin' }, language);
  return (
    <DeskLoaded found={found} screen={screen}>
      {({ pages }) => {
        const projects = pages.flatMap((page) => page.projects);
        return (
          <div className="desk">
            <section aria-label={say('approval_list')}>
              <h2 className="section-title">{say('approval_list')}</h2>
              {projects.length === 0 ? (
                <>
                  <p className="kern-body">{say('approval_list_none')}</p>
                  <p>
                    <a className="kern-link" href={projectRoomPath(language, place.ars, 'pilots')}>
                      {say('approval_list_pilot')}
                    </a>
                  </p>
                </>
              ) : (
                <ul className="log">
                  {projects.map((one) => (
                    <li className="log__line" key={one.id}>
                      <p className="log__what">
                        <a
                          className="kern-link"
                          href={projectRoomPath(language, place.ars, 'approvals', one.id)}
                          lang={foreignTo(one.lang, language)}
                        >
                          {one.title}
                        </a>{' '}
                        <span className="entry-mark">{say(`project_state_${one.state}`)}</span>
                      </p>
                      <p className="log__subject">{standWords(one, screen)}</p>
                    </li>
                  ))}
                </ul>
              )}
              <MoreButton found={found} shown={projects.length} screen={screen} />
            </section>
            <DaysPart screen={screen} days={pages[0]?.days ?? []} />
          </div>
        );
      }}
    </DeskLoaded>
  );
}

function standWords(one: ApprovalProject, { say, language }: RoomProps['screen']): string {
  const { steps, open, refused, withdrawn, late, due, isClear, emptyReason } = one;
  if (steps === 0) return say(emptyReason === null ? 'approval_line_not-begun' : 'approval_line_none');
  if (isClear) return say('approval_line_clear');
  const counted = [
    ...(['withdrawn', 'refused', 'late'] as const).flatMap((what) => {
      const count = { withdrawn, refused, late }[what];
      return count === 0 ? [] : [say(`approval_line_${what}`, { count })];
    }),
    ...(open === 0 ? [] : [say('approval_line_open', { count: open, steps })]),
    ...(due === null ? [] : [say('approval_line_due', { date: formatDate(due, language) })]),
  ];
  return counted.join(' · ');
}
