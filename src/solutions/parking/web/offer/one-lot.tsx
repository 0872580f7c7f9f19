import { useState } from 'react';
import { ActButton, DeskLoaded, Fold, Said, Trouble } from '../../../../../web/ui/desk-parts.ts';
import type { OwnRoomProps } from '../../../../../web/ui/solution-entry.ts';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import { LotBookings } from './lot-bookings.tsx';
import { LotStanding } from './lot-standing.tsx';
import { lotsPath } from './offer-paths.ts';
import { type LotPartProps, type Step, useLot } from './own-lots.ts';
import { AccessPart } from './sections/access-part.tsx';
import { BaysPart } from './sections/bays-part.tsx';
import { DeclarePart } from './sections/declare-part.tsx';
import { PhotosPart } from './sections/photos-part.tsx';
import { PlacePart } from './sections/place-part.tsx';
import { PricePart } from './sections/price-part.tsx';
import { RulesPart } from './sections/rules-part.tsx';
import { inShort, nextMissing, SECTIONS, type SectionId } from './sections/section-words.ts';
import { TimesPart } from './sections/times-part.tsx';
import { StatePart } from './state-part.tsx';

const FORMS: Record<SectionId, (props: LotPartProps) => React.ReactNode> = {
  place: PlacePart,
  bays: BaysPart,
  times: TimesPart,
  price: PricePart,
  access: AccessPart,
  rules: RulesPart,
  photos: PhotosPart,
  declare: DeclarePart,
};

/** Where something was done. */
type Where = SectionId | 'standing' | 'state';

/** One lot: where it stands, what is missing, and each part of it to be changed. */
export function OneLot({ screen, id }: Pick<OwnRoomProps, 'screen'> & { id: string }) {
  const { say, language } = screen;
  const { found, act, trouble, isBusy, said } = useLot(id, screen);
  const [where, setWhere] = useState<Where>('standing');
  // What was done is said where it was done: on a telephone the rest is out of sight.
  const part = (here: Where) => ({
    act: (step: Step) => {
      setWhere(here);
      return act(step);
    },
    told: (
      <>
        <Trouble refusal={here === where ? trouble : null} screen={screen} />
        <Said words={here === where ? said : null} />
      </>
    ),
  });
  return (
    <>
      <p>
        <a className="kern-link" href={lotsPath(language)}>
          {say('offer_back')}
        </a>
      </p>
      <DeskLoaded found={found} screen={screen}>
        {(lot) => (
          <>
            <h2 className="section-title" lang={foreignTo('de', language)}>
              {lot.title}
            </h2>
            <LotStanding screen={screen} lot={lot} isBusy={isBusy} act={part('standing').act} />
            {part('standing').told}
            <Sections screen={screen} lot={lot} isBusy={isBusy} part={part} />
            {lot.state === 'draft' ? null : (
              <Fold id="buchungen" title={say('offer_bookings')}>
                <LotBookings screen={screen} lot={lot.id} />
              </Fold>
            )}
            <StatePart screen={screen} lot={lot} isBusy={isBusy} act={part('state').act} />
            {part('state').told}
          </>
        )}
      </DeskLoaded>
    </>
  );
}

function Sections(
  props: Omit<LotPartProps, 'act' | 'done'> & {
    part: (here: Where) => { act: LotPartProps['act']; told: React.ReactNode };
  },
) {
  const { screen, lot, isBusy, part } = props;
  const { say } = screen;
  const isDraft = lot.state === 'draft';
  const [open, setOpen] = useState<SectionId | null>(() => (isDraft ? nextMissing(lot, null) : null));
  const toggle = (id: SectionId) => setOpen(open === id ? null : id);
  const done = (id: SectionId) => {
    const next = isDraft ? nextMissing(lot, id) : null;
    setOpen(next);
    // The part that was saved closes; the next one, or the way back into it, has the focus.
    setTimeout(() => document.getElementById(next === null ? `teil-${id}-knopf` : `teil-${next}`)?.focus());
  };
  return (
    <div className="offer__sections">
      {SECTIONS.map((id) => {
        const Form = FORMS[id];
        return (
          <section className="offer__section" key={id} aria-labelledby={`teil-${id}`}>
            <div className="offer__section-head">
              <div>
                <h3 className="offer__section-title" id={`teil-${id}`} tabIndex={-1}>
                  {say(`offer_part_${id}`)}
                </h3>
                <p className="desk__hint">{inShort(id, lot, screen)}</p>
              </div>
              <ActButton
                look="quiet"
                id={`teil-${id}-knopf`}
                aria-expanded={open === id}
                aria-label={say(open === id ? 'offer_close_part' : 'offer_change_part', {
                  part: say(`offer_part_${id}`),
                })}
                onClick={() => toggle(id)}
              >
                {say(open === id ? 'offer_close' : 'offer_change')}
              </ActButton>
            </div>
            {open === id ? (
              <Form screen={screen} lot={lot} isBusy={isBusy} act={part(id).act} done={() => done(id)} />
            ) : null}
            {part(id).told}
          </section>
        );
      })}
    </div>
  );
}
