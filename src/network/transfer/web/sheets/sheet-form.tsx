import { type FormEvent, useState } from 'react';
import { ActButton } from '../../../../../web/ui/desk-parts.ts';
import { FaultSummary, type Faults, NO_FAULTS } from '../../../../../web/ui/faults.tsx';
import { useKeptTyped } from '../../../../../web/ui/kept-typed.ts';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import type { Evidence } from '../../sheets/sheet-model.ts';
import type { SheetForm as Sent, SheetChoices } from '../../sheets/sheets-api.ts';
import { FormCost } from './form-cost.tsx';
import { FormLearned } from './form-learned.tsx';
import { FormOperation } from './form-operation.tsx';
import { FormWhat } from './form-what.tsx';
import { readTyped, type TypedSheet } from './typed-sheet.ts';

/** What each section of the form gets. */
export interface SectionProps {
  screen: Screen;
  typed: TypedSheet;
  set: (change: Partial<TypedSheet>) => void;
  faults: Faults;
  isAbroad: boolean;
  choices: SheetChoices;
  /** As it stands: from level 2 on the office has set it. */
  evidence: Evidence;
}

/** What somebody writes about a solution; kept on the device under `note` until it is sent. */
export function SheetForm(props: {
  screen: Screen;
  note: string;
  initial: TypedSheet;
  isAbroad: boolean;
  choices: SheetChoices;
  evidence: Evidence;
  isBusy: boolean;
  button: string;
  /** True where it is done. */
  send: (form: Sent, wish: string) => Promise<boolean>;
}) {
  const { screen, note, initial, isAbroad, choices, evidence, isBusy, button, send } = props;
  const { say } = screen;
  const { fields: typed, set, forget } = useKeptTyped(note, initial);
  const [faults, setFaults] = useState<Faults>(NO_FAULTS);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readTyped(typed, { isAbroad, checks: choices.checks }, screen);
    setFaults(read.faults);
    if (read.form === null) return;
    const wish = typed.wish === '' ? crypto.randomUUID() : typed.wish;
    set({ wish });
    void send(read.form, wish).then((isDone) => {
      if (isDone) forget();
    });
  };
  const section: SectionProps = { screen, typed, set, faults, isAbroad, choices, evidence };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <FaultSummary title={say('sheet_faults')} faults={faults} />
      <FormWhat {...section} />
      <FormCost {...section} />
      <FormLearned {...section} />
      <FormOperation {...section} />
      <div className="actions">
        <ActButton type="submit" look="primary" isBusy={isBusy}>
          {button}
        </ActButton>
      </div>
    </form>
  );
}
