import type { PlaceSummary } from '../../../../src/kernel/bundle/bundle.ts';
import { deskPath } from '../../../../src/kernel/pages/people/personal-paths.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { LONGEST_REFUSAL } from '../../../../src/kernel/submissions/submission.ts';
import type { SubmissionView } from '../../../../src/kernel/submissions/submissions-api.ts';
import { ActButton } from '../../people/act-button.tsx';
import { Said, Trouble } from '../../people/trouble.tsx';
import { RefuseForm } from '../corrections/refuse-form.tsx';
import { DeskLoaded } from '../desk-loaded.tsx';
import { useKinds } from '../entries/use-kinds.ts';
import { useActs } from '../use-acts.ts';
import { deskApi, useDesk } from '../use-desk.ts';
import { DecideForm } from './decide-form.tsx';
import { SimilarList } from './similar-list.tsx';
import { SubmissionFacts } from './submission-facts.tsx';

/** One submission with all that somebody needs to decide, and what is decided. */
export function OneSubmission({ screen, place, id }: { screen: Screen; place: PlaceSummary; id: string }) {
  const { say, language } = screen;
  const path = deskApi(place.ars, `/submissions/${encodeURIComponent(id)}`);
  const found = useDesk<SubmissionView>(path, language);
  const kinds = useKinds(place.ars, language);
  const acts = useActs(path, language);
  const { tell, trouble, isBusy, said } = acts;
  const act = (below: string, body: object, words: string) =>
    acts.act({ below: `/${below}`, body }, say(words));
  return (
    <DeskLoaded found={found} screen={screen}>
      {(one) => {
        const { version, state } = one;
        const isOpen = state === 'waiting' || state === 'held';
        return (
          <div className="desk">
            <p>
              <a className="kern-link" href={deskPath(language, place.ars, 'submissions')}>
                {say('submissions_all')}
              </a>
            </p>
            <h2 className="section-title">{one.title === '' ? say('submission_untitled') : one.title}</h2>
            <p className="desk__hint">{say(`submission_state_${state}`)}</p>
            <SubmissionFacts screen={screen} place={place} one={one} />
            <SimilarList screen={screen} similar={one.similar} />
            <Said words={said} />
            <Trouble refusal={trouble} screen={screen} />
            {isOpen ? (
              <>
                <DeskLoaded found={kinds} screen={screen}>
                  {({ kinds: all }) => {
                    const kind = all.find(
                      ({ solution, intake }) => solution === one.solution && intake === one.intake,
                    );
                    if (kind === undefined) return <p className="kern-body">{say('entries_kind_gone')}</p>;
                    return (
                      <DecideForm
                        key={version}
                        screen={screen}
                        place={place}
                        one={one}
                        kind={kind}
                        path={path}
                        published={async () => {
                          await tell(say('submission_published'));
                        }}
                      />
                    );
                  }}
                </DeskLoaded>
                <RefuseForm
                  words={{
                    title: say('submission_refuse_title'),
                    reason: say('submission_refuse_reason'),
                    hint: say('submission_refuse_hint'),
                    missing: say('submission_refuse_missing'),
                    refuse: say('submission_refuse'),
                  }}
                  longest={LONGEST_REFUSAL}
                  isBusy={isBusy}
                  refuse={(reason) => act('refuse', { version, reason }, 'submission_refused')}
                />
                <div className="actions">
                  <ActButton
                    look="danger"
                    isBusy={isBusy}
                    onClick={() => void act('spam', { version }, 'submission_spam_done')}
                  >
                    {say('submission_spam')}
                  </ActButton>
                  {state === 'held' ? (
                    <ActButton
                      isBusy={isBusy}
                      onClick={() => void act('reopen', { version }, 'submission_reopened')}
                    >
                      {say('submission_reopen_held')}
                    </ActButton>
                  ) : null}
                </div>
              </>
            ) : null}
            <div className="actions">
              {state === 'refused' || state === 'spam' ? (
                <ActButton
                  isBusy={isBusy}
                  onClick={() => void act('reopen', { version }, 'submission_reopened')}
                >
                  {say('submission_reopen')}
                </ActButton>
              ) : null}
              {one.isUnseen ? (
                <ActButton
                  look="primary"
                  isBusy={isBusy}
                  onClick={() => void act('seen', { version }, 'submission_seen_done')}
                >
                  {say('submission_seen')}
                </ActButton>
              ) : null}
            </div>
          </div>
        );
      }}
    </DeskLoaded>
  );
}
