import type { ReactNode } from 'react';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { ActButton } from '../people/act-button.tsx';

/** The row that ends a form: save, what else there is, cancel. */
export function FormActions(props: {
  screen: Screen;
  isBusy: boolean;
  /** Left out: "Save". */
  save?: string;
  /** Left out: there is nothing to go back to. */
  cancel?: () => void;
  children?: ReactNode;
}) {
  const { screen, isBusy, save = screen.say('save'), cancel, children } = props;
  return (
    <div className="actions">
      <ActButton type="submit" look="primary" isBusy={isBusy}>
        {save}
      </ActButton>
      {children}
      {cancel === undefined ? null : <ActButton onClick={cancel}>{screen.say('cancel')}</ActButton>}
    </div>
  );
}
