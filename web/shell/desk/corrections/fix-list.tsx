import { useState } from 'react';
import type { PlaceSummary } from '../../../../src/kernel/bundle/bundle.ts';
import type { FixList as Answer, FixView } from '../../../../src/kernel/corrections/fixes/fixes-api.ts';
import { foreignTo } from '../../../../src/kernel/i18n/foreign.ts';
import { formatDate } from '../../../../src/kernel/pages/format.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { ActButton } from '../../people/act-button.tsx';
import { ask } from '../../people/ask.ts';
import { Said, Trouble } from '../../people/trouble.tsx';
import { useAction } from '../../people/use-action.ts';
import { DeskLoaded } from '../desk-loaded.tsx';
import { deskApi, useAskDeskAnew, useDesk } from '../use-desk.ts';

/** What was put right here and still counts, what is to be asked first. */
export function FixList({ screen, place }: { screen: Screen; place: PlaceSummary }) {
  const found = useDesk<Answer>(deskApi(place.ars, '/fixes'), screen.language);
  return (
    <section aria-labelledby="fixes-title">
      <h2 className="section-title" id="fixes-title">
        {screen.say('fixes_title')}
      </h2>
      <DeskLoaded found={found} screen={screen}>
        {({ fixes }) => <FixLines screen={screen} place={place} fixes={fixes} />}
      </DeskLoaded>
    </section>
  );
}

/** Each with the ways to keep it or to take it back. */
export function FixLines(props: { screen: Screen; place: PlaceSummary; fixes: readonly FixView[] }) {
  const { screen, place, fixes } = props;
  const { say, language } = screen;
  const askAnew = useAskDeskAnew();
  const { run, trouble, isBusy } = useAction();
  const [said, setSaid] = useState<string | null>(null);
  const act = ({ id, solution }: FixView, below: 'keep' | 'take-back', words: string) => {
    setSaid(null);
    void run(async () => {
      await ask<void>({
        ...{ method: 'POST', path: deskApi(place.ars, `/fixes/${id}/${below}`), language },
        body: { solution },
      });
      await askAnew();
      setSaid(say(words));
    });
  };
  return (
    <>
      <Said words={said} />
      <Trouble refusal={trouble} screen={screen} />
      {fixes.length === 0 ? <p className="desk__hint">{say('fixes_none')}</p> : null}
      <ul className="log" aria-labelledby="fixes-title">
        {fixes.map((one) => (
          <li className="log__line" key={one.id}>
            <p className="log__what">
              <a className="kern-link" href={one.page} lang={foreignTo(one.aboutLang, language)}>
                {one.about}
              </a>{' '}
              {one.isAsked ? <span className="entry-mark">{say('fix_asked')}</span> : null}
            </p>
            <p className="kern-body">{one.says}</p>
            {one.was === null ? null : <p className="kern-body">{say('fix_was', { was: one.was })}</p>}
            {one.isAsked ? <p className="kern-body">{say('fix_asked_text')}</p> : null}
            <p className="log__subject">
              {say('fix_since', {
                date: formatDate(one.confirmedAt, language),
                until: formatDate(one.until, language),
              })}
            </p>
            <div className="actions">
              {one.isAsked ? (
                <ActButton
                  isBusy={isBusy}
                  aria-label={`${say('fix_keep')}: ${one.about}`}
                  onClick={() => act(one, 'keep', 'fix_kept')}
                >
                  {say('fix_keep')}
                </ActButton>
              ) : null}
              <ActButton
                isBusy={isBusy}
                aria-label={`${say('fix_take_back')}: ${one.about}`}
                onClick={() => act(one, 'take-back', 'fix_taken_back')}
              >
                {say('fix_take_back')}
              </ActButton>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
