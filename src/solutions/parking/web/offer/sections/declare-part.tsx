import { type FormEvent, useState } from 'react';
import { formatDate } from '../../../../../kernel/pages/format.ts';
import { DeclarationFields, NOT_DECLARED } from '../declarations.tsx';
import type { LotPartProps } from '../own-lots.ts';
import { SaveRow } from './save-row.tsx';

/** The two declarations without which nothing is listed. */
export function DeclarePart({ screen, lot, isBusy, act, done }: LotPartProps) {
  const { say, language } = screen;
  const [said, setSaid] = useState(NOT_DECLARED);
  const [isFaulty, setFaulty] = useState(false);
  if (lot.declaredAt !== null)
    return (
      <p className="kern-body">{say('offer_declared_on', { date: formatDate(lot.declaredAt, language) })}</p>
    );
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const isMissing = !said.mayLet || !said.notPublic;
    setFaulty(isMissing);
    if (isMissing) {
      document.getElementById(said.mayLet ? 'offer-notPublic' : 'offer-mayLet')?.focus();
      return;
    }
    if (await act({ method: 'POST', path: '/declare', body: said, said: () => say('offer_declared_now') }))
      done();
  };
  return (
    <form className="form" onSubmit={(event) => void save(event)} noValidate>
      <DeclarationFields screen={screen} said={said} error={isFaulty} change={setSaid} />
      <SaveRow screen={screen} isBusy={isBusy} />
    </form>
  );
}
