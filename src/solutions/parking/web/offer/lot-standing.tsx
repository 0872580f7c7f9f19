import { ActButton } from '../../../../../web/ui/desk-parts.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import { ITEMS, lotsPath, publicPath, sheetPath } from './offer-paths.ts';
import type { LotPartProps } from './own-lots.ts';

/** Where the lot stands in the check of permission, what is missing, and the next step. */
export function LotStanding({ screen, lot, isBusy, act }: Omit<LotPartProps, 'done'>) {
  const { say, language } = screen;
  const { state, missing, zone, answer, ahead, may } = lot;
  const mayTalk = state === 'review' || state === 'forbidden' || state === 'needs-permit' || lot.isLookedAt;
  return (
    <section className="offer__standing" aria-label={say('offer_standing')}>
      <p>
        <span className="entry-mark">{say(`offer_state_${state}`)}</span>
      </p>
      <p className="kern-body">{say(`offer_next_${state}`)}</p>
      {lot.isLookedAt ? <p className="kern-body note">{say('offer_looked_at')}</p> : null}
      {state === 'draft' || lot.verdict === null ? null : (
        <p className="kern-body">
          {say(`offer_verdict_${lot.verdict}`)} {say('offer_no_advice')}
        </p>
      )}
      {mayTalk ? (
        <p className="kern-body">
          {say('offer_authority', { authority: zone?.authority ?? say('offer_authority_unknown') })}{' '}
          {zone?.link == null ? null : (
            <a className="kern-link" href={zone.link}>
              {say('offer_authority_link')}
            </a>
          )}
        </p>
      ) : null}
      {answer === null || answer === '' ? null : (
        <p className="kern-body note">
          {lot.decidedAt === null
            ? say('offer_question', { words: answer })
            : say('offer_answer', { date: formatDate(lot.decidedAt, language), words: answer })}
        </p>
      )}
      {missing.length === 0 ? null : (
        <>
          <p className="kern-body">{say('offer_missing')}</p>
          <ul className="offer__missing">
            {missing.map((one) => (
              <li key={`${one.code} ${one.text}`}>{one.text}</li>
            ))}
          </ul>
        </>
      )}
      {ahead === 0 ? null : <p className="kern-body">{say('offer_ahead', { count: ahead })}</p>}
      {missing.some(({ code }) => code === 'owner') ? (
        <p>
          <a className="kern-link" href={lotsPath(language, ITEMS.account)}>
            {say('offer_account')}
          </a>
        </p>
      ) : null}
      <div className="actions">
        {may.includes('submit') && missing.length === 0 ? (
          <ActButton
            look="primary"
            isBusy={isBusy}
            onClick={() =>
              void act({
                ...{ method: 'POST', path: '/submit' },
                said: (done) => say(`offer_result_${resultOf(done.state)}`),
              })
            }
          >
            {say('offer_submit')}
          </ActButton>
        ) : null}
        {state === 'listed' ? (
          <a className="kern-btn kern-btn--secondary" href={publicPath(language, lot)}>
            <span className="kern-label">{say('offer_public')}</span>
          </a>
        ) : null}
        {lot.bays > 0 && state !== 'draft' ? (
          <a className="kern-btn kern-btn--secondary" href={sheetPath(language, lot.id)}>
            <span className="kern-label">{say('offer_sheet')}</span>
          </a>
        ) : null}
      </div>
    </section>
  );
}

function resultOf(state: LotPartProps['lot']['state']): 'listed' | 'review' | 'forbidden' {
  return state === 'listed' || state === 'review' ? state : 'forbidden';
}
