import type { PlaceSummary } from '../../../../src/kernel/bundle/bundle.ts';
import type { EntryView } from '../../../../src/kernel/editorial/entries-api.ts';
import type { GapLine } from '../../../../src/kernel/gaps/gaps-api.ts';
import { foreignTo } from '../../../../src/kernel/i18n/foreign.ts';
import { formatDate } from '../../../../src/kernel/pages/format.ts';
import { deskPath } from '../../../../src/kernel/pages/people/personal-paths.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { ActButton } from '../../people/act-button.tsx';
import { ask } from '../../people/ask.ts';
import { Trouble } from '../../people/trouble.tsx';
import { useAction } from '../../people/use-action.ts';
import { deskApi } from '../use-desk.ts';

/** One gap: the page, where it is maintained, and the beginning of a note beside it. */
export function GapRow(props: {
  screen: Screen;
  place: PlaceSummary;
  gap: GapLine;
  kind: string;
  mayWrite: boolean;
}) {
  const { screen, place, gap, kind, mayWrite } = props;
  const { say, language } = screen;
  const { title, at, page, maintained, source, entry, solution } = gap;
  const lang = foreignTo(gap.lang, language);
  const { run, trouble, isBusy } = useAction();
  const note = (beginning: NonNullable<GapLine['entry']>) =>
    run(async () => {
      const made = await ask<EntryView>({
        ...{ method: 'POST', path: deskApi(place.ars, '/entries'), language },
        body: { solution, ...beginning },
      });
      location.assign(deskPath(language, place.ars, 'entries', made.id));
    });
  return (
    <li className="log__line">
      <p className="log__what">
        {page === null ? (
          <span lang={lang}>{title}</span>
        ) : (
          <a className="kern-link" href={page} lang={lang}>
            {title}
          </a>
        )}{' '}
        <span className="entry-mark">{kind}</span>
      </p>
      <p className="log__subject">
        {[
          source === null ? say('gaps_no_source') : say('gaps_source', { source }),
          ...(at === null ? [] : [say('gaps_at', { date: formatDate(at, language) })]),
        ].join(' · ')}
      </p>
      <div className="actions">
        {maintained === null ? null : (
          <a
            className="mine__button"
            href={maintained}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={say('gaps_maintained_named', { title })}
          >
            {say('gaps_maintained')}
          </a>
        )}
        {entry !== undefined && mayWrite ? (
          <ActButton
            look="quiet"
            onClick={() => void note(entry)}
            isBusy={isBusy}
            aria-label={say('gaps_note_named', { title })}
          >
            {say('gaps_note')}
          </ActButton>
        ) : null}
      </div>
      <Trouble refusal={trouble} screen={screen} />
    </li>
  );
}
