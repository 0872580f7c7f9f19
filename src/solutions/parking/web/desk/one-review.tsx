import {
  ActButton,
  DeskLoaded,
  Fold,
  RefuseForm,
  Said,
  Trouble,
  useActs,
  useDesk,
} from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import { roomPath } from '../../../../kernel/pages/people/personal-paths.ts';
import { LONGEST, type ReviewView } from '../../zones/zones-api.ts';
import { DecideForm } from './decide-form.tsx';
import { ReviewFacts } from './review-facts.tsx';
import { ReviewLaw } from './review-law.tsx';
import { REVIEW_PART } from './room-paths.ts';

/** One lot: what has to be known, and the decision, which may be changed and taken back. */
export function OneReview({ screen, place, id }: Pick<RoomProps, 'screen' | 'place'> & { id: string }) {
  const { say, language } = screen;
  const base = `/api/parking/desk/${place.ars}/reviews`;
  const found = useDesk<ReviewView>(`${base}/${id}`, language);
  const { act, trouble, isBusy, said } = useActs(base, language);
  return (
    <DeskLoaded found={found} screen={screen}>
      {(lot) => {
        const { version, state, waits } = lot;
        const form = (
          <DecideForm
            screen={screen}
            lot={lot}
            isBusy={isBusy}
            decide={(body) =>
              act({ below: '/decide', body }, say('review_saved', { count: body.lots.length }))
            }
          />
        );
        return (
          <div className="desk">
            <p>
              <a className="kern-link" href={roomPath(language, place.ars, REVIEW_PART)}>
                {say('review_back')}
              </a>
            </p>
            <h2 className="section-title" lang={foreignTo('de', language)}>
              {lot.title}
            </h2>
            <p>
              <span className="entry-mark">
                {say(waits ? `review_verdict_${lot.verdict}` : `desk_state_${state}`)}
              </span>
            </p>
            {waits && state !== 'review' ? <p className="kern-body note">{say('review_stays_why')}</p> : null}
            <ReviewFacts lot={lot} screen={screen} />
            <ReviewLaw screen={screen} />
            {lot.bookings === 0 ? null : (
              <p className="kern-body note">{say('review_ahead', { count: lot.bookings })}</p>
            )}
            {lot.hearsByMail ? null : <p className="desk__hint">{say('review_no_mail')}</p>}
            <Trouble refusal={trouble} screen={screen} />
            <Said words={said} />
            {waits ? (
              <>
                {form}
                <RefuseForm
                  key={lot.askedAt}
                  words={{
                    ...{ title: say('review_ask'), reason: say('review_question') },
                    ...{ hint: say('review_question_hint'), missing: say('review_question_missing') },
                    refuse: say('review_question_send'),
                  }}
                  longest={LONGEST.question}
                  isBusy={isBusy}
                  refuse={(question) =>
                    act({ below: `/${id}/ask`, body: { version, question } }, say('review_question_sent'))
                  }
                />
              </>
            ) : (
              <>
                <div className="actions">
                  <ActButton
                    isBusy={isBusy}
                    onClick={() =>
                      void act({ below: `/${id}/reopen`, body: { version } }, say('review_undone'))
                    }
                  >
                    {say('review_undo')}
                  </ActButton>
                </div>
                <Fold id="change-decision" title={say('review_change')}>
                  {form}
                </Fold>
              </>
            )}
          </div>
        );
      }}
    </DeskLoaded>
  );
}
