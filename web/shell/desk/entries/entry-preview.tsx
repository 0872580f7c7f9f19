import { useRef, useState } from 'react';
import type { PlaceSummary } from '../../../../src/kernel/bundle/bundle.ts';
import type { EntryPreview as Answer, EntryKind } from '../../../../src/kernel/editorial/entries-api.ts';
import type { Markup } from '../../../../src/kernel/pages/html.ts';
import { renderBlock } from '../../../../src/kernel/pages/render-content.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { asReact } from '../../as-react.tsx';
import { formErrorsOf } from '../../forms/form-errors.ts';
import type { FormValue } from '../../forms/form-value.ts';
import { ActButton } from '../../people/act-button.tsx';
import { ask } from '../../people/ask.ts';
import { Said, Trouble, TroubleWords } from '../../people/trouble.tsx';
import { useAction } from '../../people/use-action.ts';
import { deskApi } from '../use-desk.ts';

/** The page as people will see it, drawn from what the form holds now. */
export function EntryPreview(props: {
  screen: Screen;
  place: PlaceSummary;
  kind: EntryKind;
  content: FormValue;
}) {
  const { screen, place, kind, content } = props;
  const { say, language } = screen;
  const { run, trouble, isBusy } = useAction();
  const [shown, setShown] = useState<Answer | null>(null);
  const head = useRef<HTMLHeadingElement>(null);
  const errors = formErrorsOf(trouble);
  const look = () =>
    run(async () => {
      setShown(null);
      const { solution, intake } = kind;
      const answer = await ask<Answer>({
        ...{ method: 'POST', path: deskApi(place.ars, '/entries/preview'), language },
        body: { solution, intake, content },
      });
      setShown(answer);
      requestAnimationFrame(() => head.current?.focus());
    });
  return (
    <section aria-labelledby="entry-preview">
      <h2 className="section-title" id="entry-preview" ref={head} tabIndex={-1}>
        {say('entries_preview')}
      </h2>
      <div className="actions">
        <ActButton onClick={() => void look()} isBusy={isBusy}>
          {say(shown === null ? 'entries_preview_show' : 'entries_preview_again')}
        </ActButton>
      </div>
      {errors.length > 0 ? (
        <TroubleWords words={say('entries_preview_unfit', { count: errors.length })} />
      ) : (
        <Trouble refusal={trouble} screen={screen} />
      )}
      <Said words={shown === null ? null : reachWords(shown.reach, screen)} />
      {shown === null ? null : (
        <div className="entry-preview" lang={shown.page.lang}>
          <p className="entry-preview__title">{shown.page.title}</p>
          {shown.page.blocks.map((block, index) => {
            const drawn = renderBlock(block, { screen, place: place.name });
            // Blocks of one answer: they neither move nor change.
            return isMarkup(drawn) ? asReact({ markup: drawn, key: index }) : null;
          })}
        </div>
      )}
    </section>
  );
}

/** How many a notification would reach; null: none goes out. */
function reachWords(reach: Answer['reach'], { say }: Screen): string | null {
  if (reach === null) return null;
  const { count } = reach;
  return count === null ? say('entries_reach_few') : say('entries_reach', { count });
}

function isMarkup(drawn: unknown): drawn is Markup {
  return typeof drawn === 'string' || (typeof drawn === 'object' && drawn !== null && !Array.isArray(drawn));
}
