import { type ReactNode, useState } from 'react';

/** A group of questions that opens at a tap, and by itself while something in it does not fit. */
export function CheckFold(props: {
  id: string;
  title: string;
  note: string;
  startsOpen: boolean;
  mustOpen: boolean;
  children: ReactNode;
}) {
  const { id, title, note, startsOpen, mustOpen, children } = props;
  const [isOpen, setOpen] = useState(startsOpen);
  return (
    <details
      className="fold"
      id={id}
      open={isOpen || mustOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="fold__title">
        <h3>
          {title}
          <span className="facts__note">{note}</span>
        </h3>
      </summary>
      <div className="fold__inside form__fields">{children}</div>
    </details>
  );
}
