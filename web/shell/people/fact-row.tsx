import type { ReactNode } from 'react';

/** One row of a list of facts; `lang` of what it says. */
export function FactRow(props: { label: string; lang?: string | undefined; children: ReactNode }) {
  const { label, lang, children } = props;
  return (
    <div className="kern-description-list-item">
      <dt className="kern-description-list-item__key">{label}</dt>
      <dd className="kern-description-list-item__value" lang={lang}>
        {children}
      </dd>
    </div>
  );
}
