import { type ReactNode, useState } from 'react';

/** The form of a check: unfolded while it is the first. What is inside is drawn only then, and stays from then on. */
export function CheckFold(props: { id: string; title: string; startsOpen: boolean; children: ReactNode }) {
  const { id, title, startsOpen, children } = props;
  const [isOpen, setOpen] = useState(() => startsOpen || location.hash === `#${id}`);
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
