import type { ReactNode } from 'react';

/** What is known of a thing, line by line. */
export function Facts({ rows }: { rows: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="kern-description-list facts">
      {rows.map(([name, value]) => (
        <div className="kern-description-list-item" key={name}>
          <dt className="kern-description-list-item__key">{name}</dt>
          <dd className="kern-description-list-item__value">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
