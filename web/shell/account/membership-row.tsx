import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MembershipLine } from '../../../src/kernel/identity/account-api.ts';
import { formatDate } from '../../../src/kernel/pages/format.ts';
import { deskPath } from '../../../src/kernel/pages/people/personal-paths.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { ActButton } from '../people/act-button.tsx';
import { ask } from '../people/ask.ts';
import { Trouble } from '../people/trouble.tsx';
import { useAction } from '../people/use-action.ts';
import { ACCOUNT_KEY } from './use-account.ts';

export function MembershipRow(props: {
  membership: MembershipLine;
  screen: Screen;
  left: (words: string | null) => void;
}) {
  const { membership, screen, left } = props;
  const { say, language } = screen;
  const { id, ars, place, role, level, since, reaches } = membership;
  const { run, trouble, isBusy } = useAction();
  const client = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const name = place ?? say('memberships_gone', { ars });
  const leave = async () => {
    const isLeft = await run(async () => {
      await ask<void>({ method: 'DELETE', path: `/api/account/memberships/${id}`, language });
      await client.invalidateQueries({ queryKey: ACCOUNT_KEY });
    });
    if (isLeft) left(say('memberships_left', { name }));
  };
  return (
    <li className="rows__item">
      <div className="rows__words">
        {place === null ? (
          <span className="kern-body">{name}</span>
        ) : (
          <a
            className="kern-link rows__link"
            href={level === 'municipality' ? deskPath(language, ars) : deskPath(language)}
            aria-label={`${say('memberships_desk')}: ${name}`}
          >
            {name}
          </a>
        )}
        <span className="rows__note">
          {[
            say(`role_${role}`),
            say('memberships_since', { date: formatDate(since, language) }),
            ...(reaches === 0 ? [] : [say('memberships_reaches', { count: reaches })]),
          ].join(' · ')}
        </span>
      </div>
      <ActButton
        look="quiet"
        onClick={() => {
          left(null);
          setAsked(!isAsked);
        }}
        aria-expanded={isAsked}
        aria-label={say('memberships_leave_named', { name })}
      >
        {say('memberships_leave')}
      </ActButton>
      {isAsked ? (
        <div className="ask">
          <p className="kern-body">{say('memberships_leave_ask', { name })}</p>
          <Trouble refusal={trouble} screen={screen} />
          <div className="actions">
            <ActButton look="danger" onClick={leave} isBusy={isBusy}>
              {say('memberships_leave')}
            </ActButton>
            <ActButton onClick={() => setAsked(false)}>{say('cancel')}</ActButton>
          </div>
        </div>
      ) : null}
    </li>
  );
}
