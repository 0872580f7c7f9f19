import type { InvitationView } from '../../../src/kernel/identity/account-api.ts';
import { formatClock, formatDate } from '../../../src/kernel/pages/format.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';

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
        <div className="kern-description-list-item" key={key}>
          <dt className="kern-description-list-item__key">{say(`invitation_${key}`)}</dt>
          <dd className="kern-description-list-item__value">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
