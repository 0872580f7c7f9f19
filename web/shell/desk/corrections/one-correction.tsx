import type { PlaceSummary } from '../../../../src/kernel/bundle/bundle.ts';
import { LONGEST_REASON } from '../../../../src/kernel/corrections/correction.ts';
import type { CorrectionView } from '../../../../src/kernel/corrections/corrections-api.ts';
import { foreignTo } from '../../../../src/kernel/i18n/foreign.ts';
import { deskPath } from '../../../../src/kernel/pages/people/personal-paths.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { ActButton } from '../../people/act-button.tsx';
import { Said, Trouble } from '../../people/trouble.tsx';
import { DeskLoaded } from '../desk-loaded.tsx';
import { useActs } from '../use-acts.ts';
import { deskApi, useDesk } from '../use-desk.ts';
import { AnswerForm } from './answer-form.tsx';
import { ConfirmFix } from './confirm-fix.tsx';
import { CorrectionFacts } from './correction-facts.tsx';
import { RefuseForm } from './refuse-form.tsx';

/** What somebody wrote, where the record is maintained, and what a desk can do with it. */
export function OneCorrection({ screen, place, id }: { screen: Screen; place: PlaceSummary; id: string }) {
  const { say, language } = screen;
  const path = deskApi(place.ars, `/corrections/${id}`);
  const found = useDesk<CorrectionView>(path, language);
  const acts = useActs(path, language);
  const { tell, trouble, isBusy, said } = acts;
  const act = (below: string, body: object, words: string) =>
    acts.act({ below: `/${below}`, body }, say(words));
  return (
    <DeskLoaded found={found} screen={screen}>
      {(one) => (
        <div className="desk">
          <p>
            <a className="kern-link" href={deskPath(language, place.ars, 'corrections')}>
              {say('corrections_all')}
            </a>
          </p>
          <h2 className="section-title" lang={foreignTo(one.aboutLang, language)}>
            {one.about}
          </h2>
          <p className="desk__hint">
            {one.choice ?? say(`correction_kind_${one.kind}`)} · {say(`correction_state_${one.state}`)}
          </p>
          {one.text === '' ? null : (
            <blockquote className="entry-quote">
              {one.text.split('\n').map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes
                <p className="kern-body" key={index}>
                  {line}
                </p>
              ))}
            </blockquote>
          )}
          <CorrectionFacts screen={screen} correction={one} />
          <Trouble refusal={trouble} screen={screen} />
          <Said words={said} />
          <ConfirmFix
            screen={screen}
            place={place}
            correction={one}
            confirmed={async () => {
              await tell(say('fix_confirmed'));
            }}
          />
          {one.state === 'open' ? (
            <>
              <AnswerForm
                key={one.version}
                screen={screen}
                correction={one}
                isBusy={isBusy}
                answer={(way, text) =>
                  act('answer', { version: one.version, way, text }, `correction_${way}_done`)
                }
              />
              <div className="actions">
                <ActButton
                  look="primary"
                  isBusy={isBusy}
                  onClick={() =>
                    void act('close', { version: one.version, outcome: 'done' }, 'correction_done')
                  }
                >
                  {say('correction_close')}
                </ActButton>
              </div>
              <RefuseForm
                words={{
                  title: say('correction_refuse_title'),
                  reason: say('correction_reason'),
                  hint: say('correction_reason_hint'),
                  missing: say('correction_reason_missing'),
                  refuse: say('correction_refuse'),
                }}
                longest={LONGEST_REASON}
                isBusy={isBusy}
                refuse={(reason) =>
                  act('close', { version: one.version, outcome: 'refused', reason }, 'correction_refused')
                }
              />
            </>
          ) : (
            <div className="actions">
              <ActButton
                isBusy={isBusy}
                onClick={() => void act('reopen', { version: one.version }, 'correction_reopened')}
              >
                {say('correction_reopen')}
              </ActButton>
            </div>
          )}
        </div>
      )}
    </DeskLoaded>
  );
}
