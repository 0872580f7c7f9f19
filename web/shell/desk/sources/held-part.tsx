import type { HeldAnswer } from '../../../../src/kernel/sources/desk/sources-api.ts';
import { ActButton } from '../../people/act-button.tsx';
import { ask } from '../../people/ask.ts';
import { Trouble } from '../../people/trouble.tsx';
import { useAction } from '../../people/use-action.ts';
import { DeskLoaded } from '../desk-loaded.tsx';
import { useAskDeskAnew, useDesk } from '../use-desk.ts';
import type { SourcePartProps } from './source-page.tsx';

/** A content that waits because its size changed tenfold: what would come and go, and the decision. */
export function HeldPart(props: SourcePartProps) {
  return props.source.held === null ? null : <Held {...props} held={props.source.held} />;
}

function Held(props: SourcePartProps & { held: NonNullable<SourcePartProps['source']['held']> }) {
  const { screen, api, done, held } = props;
  const { say, language } = screen;
  const found = useDesk<HeldAnswer>(`${api}/held`, language);
  const { run, trouble, isBusy } = useAction();
  const askAnew = useAskDeskAnew();
  const decide = (what: 'accept' | 'reject') =>
    run(async () => {
      await ask<void>({ method: 'POST', path: `${api}/${what}`, language });
      done(say(`held_${what}ed`));
      await askAnew();
    });
  return (
    <section aria-labelledby="held">
      <h3 className="section-title" id="held">
        {say('held')}
      </h3>
      <p className="kern-body">{say('held_text', { records: held.records, before: held.before })}</p>
      <DeskLoaded found={found} screen={screen}>
        {({ coming, going }) => (
          <ul className="why__list">
            <li>{say('held_coming', { count: coming.count, examples: coming.examples.join(' · ') })}</li>
            <li>{say('held_going', { count: going.count, examples: going.examples.join(' · ') })}</li>
          </ul>
        )}
      </DeskLoaded>
      <div className="actions">
        <ActButton look="primary" isBusy={isBusy} onClick={() => void decide('accept')}>
          {say('held_accept')}
        </ActButton>
        <ActButton isBusy={isBusy} onClick={() => void decide('reject')}>
          {say('held_reject')}
        </ActButton>
      </div>
      <Trouble refusal={trouble} screen={screen} />
    </section>
  );
}
