import { useState } from 'react';
import { PagedList, SelectField, usePages } from '../../../../../web/ui/desk-parts.ts';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import type { OfficeIdeas } from '../../ideas/ideas-api.ts';
import { IdeaRows } from './idea-rows.tsx';
import type { Way } from './way.ts';

const LISTS = ['open', 'under-way', 'ended'] as const;

/** What waits to be screened, longest first; or what is under way or has ended, the last changed first. */
export function OfficeList({ screen, way }: { screen: Screen; way: Way }) {
  const { say, language } = screen;
  const [list, setList] = useState<(typeof LISTS)[number]>('open');
  const found = usePages<OfficeIdeas>({ path: way.api, query: { list }, by: 'begin' }, language);
  return (
    <div className="desk">
      <SelectField
        id="idea-list"
        label={say('idea_list')}
        value={list}
        options={LISTS.map((value) => ({ value, words: say(`idea_list_${value}`) }))}
        change={setList}
      />
      <PagedList
        {...{ screen, found }}
        rows={({ ideas }) => ideas}
        words={(all, { total }) =>
          all.length === 0 ? say(`idea_list_${list}_none`) : say('idea_list_count', { count: total })
        }
      >
        {(all) => <IdeaRows ideas={all} screen={screen} way={way} />}
      </PagedList>
    </div>
  );
}
