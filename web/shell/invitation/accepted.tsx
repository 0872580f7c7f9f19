import { useEffect, useRef } from 'react';
import type { MembershipLine } from '../../../src/kernel/identity/account-api.ts';
import { deskPath } from '../../../src/kernel/pages/people/personal-paths.ts';
import { minePath, type Screen } from '../../../src/kernel/pages/screen.ts';

export function Accepted({ membership, screen }: { membership: MembershipLine; screen: Screen }) {
  const { say, language } = screen;
  const { place, ars, role } = membership;
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => words.current?.focus(), []);
  return (
    <div className="invitation">
      <p className="kern-body invitation__welcome" ref={words} tabIndex={-1} role="status">
        {say('invitation_accepted', { place: place ?? ars, role: say(`role_${role}`) })}
      </p>
      <div className="actions">
        <a className="kern-btn kern-btn--primary" href={deskPath(language)}>
          <span className="kern-label">{say('invitation_desk')}</span>
        </a>
        <a className="kern-btn kern-btn--secondary" href={minePath(language)}>
          <span className="kern-label">{say('invitation_mine')}</span>
        </a>
      </div>
    </div>
  );
}
