import type { ReactNode } from 'react';

/** A short list below its title, or that there is nothing in it. */
export function TitledList<Line>(props: {
  title: string;
  lines: readonly Line[];
  none: string;
  children: (line: Line) => ReactNode;
}) {
  const { title, lines, none, children } = props;
  return (
    <section aria-label={title}>
      <h2 className="section-title">{title}</h2>
      {lines.length === 0 ? (
        <p className="kern-body">{none}</p>
      ) : (
        <ul className="log">{lines.map(children)}</ul>
      )}
    </section>
  );
}
