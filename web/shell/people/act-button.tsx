import type { ReactNode } from 'react';

/** A button that says when it is busy, without losing the focus that a disabled one would lose. */
export function ActButton({
  children,
  isBusy = false,
  look = 'secondary',
  ...rest
}: {
  children: ReactNode;
  isBusy?: boolean;
  /** `quiet`: one of several in a row of a list. */
  look?: 'primary' | 'secondary' | 'danger' | 'quiet';
  type?: 'submit' | 'button';
  onClick?: () => void;
  'aria-label'?: string;
  'aria-expanded'?: boolean;
  id?: string;
}) {
  if (look === 'quiet')
    return (
      <button type="button" {...rest} className="mine__button act" aria-disabled={isBusy}>
        {children}
      </button>
    );
  const kern = look === 'danger' ? 'secondary act--danger' : look;
  return (
    <button type="button" {...rest} className={`kern-btn kern-btn--${kern} act`} aria-disabled={isBusy}>
      <span className="kern-label">{children}</span>
    </button>
  );
}
