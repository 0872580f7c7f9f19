import type { InvitationView } from '../../../src/kernel/identity/account-api.ts';
import { formatClock, formatDate } from '../../../src/kernel/pages/format.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { FactRow } from '../people/fact-row.tsx';

export function InvitationFacts({ invitation, screen }: { invitation: InvitationView; screen: Screen }) {
  const { say, language } = screen;
  const { place, role, emailHint, expiresAt } = invitation;
  const rows = [
    ['place', place],
    ['role', say(`role_${role}`)],
    ['for', emailHint],
    ['until', `${formatDate(expiresAt, language)}, ${formatClock(expiresAt, language)}`],
  ] as const;
  return (
    <dl className="kern-description-list facts">
      {rows.map(([key, value]) => (
        <FactRow key={key} label={say(`invitation_${key}`)}>
          {value}
        </FactRow>
      ))}
    </dl>
  );
}
