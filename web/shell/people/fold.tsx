import { type ReactNode, useState } from 'react';

/** A part that opens at a tap, or by its name in the address. What is inside is drawn, and asked for, only then. */
export function Fold({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  const [isOpen, setOpen] = useState(() => location.hash === `#${id}`);
  const [wasOpen, setWasOpen] = useState(isOpen);
  return (
    <details
      className="fold"
      id={id}
      open={isOpen}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
        if (event.currentTarget.open) setWasOpen(true);
      }}
    >
      <summary className="fold__title">
        <h3>{title}</h3>
      </summary>
      <div className="fold__inside">{wasOpen ? children : null}</div>
    </details>
  );
}
