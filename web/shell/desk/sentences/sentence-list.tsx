import { type ReactNode, useState } from 'react';
import {
  SENTENCE_STATES,
  type Sentence,
  type SentenceRefusal,
  type SentenceState,
} from '../../../../src/kernel/network/sentence.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { ask } from '../../people/ask.ts';
import { SelectField } from '../../people/select-field.tsx';
import { Said, Trouble } from '../../people/trouble.tsx';
import { useAction } from '../../people/use-action.ts';
import { PagedList } from '../paged-list.tsx';
import { usePages } from '../use-pages.ts';
import { SentenceRow } from './sentence-row.tsx';

/** Sentences of citizens: what waits, what can be read, what is not shown; each decided in its row. */
export function SentenceList<
  Page extends { total: number; next: number | null },
  Line extends Sentence,
>(props: {
  screen: Screen;
  /** Own path of the list; one of it is decided below. */
  path: string;
  rows: (page: Page) => readonly Line[];
  /** What its words begin with: `<name>_list`, `<name>_none_waiting`, `<name>_sentences`, `<name>_refuse` … */
  name: string;
  /** What stands below the sentence. */
  about: (line: Line) => ReactNode;
}) {
  const { screen, path, rows, name, about } = props;
  const { say, language } = screen;
  const [list, setList] = useState<SentenceState>('waiting');
  const [said, setSaid] = useState<string | null>(null);
  const { run, trouble, isBusy } = useAction();
  const found = usePages<Page>({ path, query: { list }, by: 'begin' }, language);
  const decide = async ({ id, version }: Line, to: SentenceState, reason: SentenceRefusal | null) => {
    setSaid(null);
    await run(async () => {
      await ask({ method: 'POST', path: `${path}/${id}/decide`, language, body: { version, to, reason } });
      setSaid(say(`${name}_decided_${to}`));
    });
    await found.refetch();
  };
  return (
    <>
      <SelectField
        id={`${name}-list`}
        label={say(`${name}_list`)}
        value={list}
        options={SENTENCE_STATES.map((value) => ({ value, words: say(`${name}_list_${value}`) }))}
        change={(value) => {
          setSaid(null);
          setList(value);
        }}
      />
      <Trouble refusal={trouble} screen={screen} />
      <Said words={said} />
      <PagedList
        {...{ screen, found, rows }}
        words={(all, { total }) =>
          all.length === 0 ? say(`${name}_none_${list}`) : say(`${name}_sentences`, { count: total })
        }
      >
        {(all) => (
          <ul className="log">
            {all.map((line) => (
              <SentenceRow
                key={`${line.id} ${line.version}`}
                {...{ sentence: line, screen, name, isBusy }}
                about={about(line)}
                decide={(to, reason) => void decide(line, to, reason)}
              />
            ))}
          </ul>
        )}
      </PagedList>
    </>
  );
}
