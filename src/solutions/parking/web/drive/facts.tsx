import type { ReactNode } from 'react';
import { FactRow } from '../../../../../web/ui/desk-parts.ts';

/** What is known of a thing, line by line. */
export function Facts({ rows }: { rows: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="kern-description-list facts">
      {rows.map(([name, value]) => (
        <FactRow key={name} label={name}>
          {value}
        </FactRow>
      ))}
    </dl>
  );
}
