import { useState } from 'react';
import type { AdopterLine, SolutionDetail } from '../../../../src/kernel/adoptions/desk-api.ts';
import { deskPath } from '../../../../src/kernel/pages/people/personal-paths.ts';
import type { RoomProps } from '../../../ui/solution-entry.ts';
import { Said } from '../../people/trouble.tsx';
import { DeskLoaded } from '../desk-loaded.tsx';
import { deskApi, useDesk, useDeskHome } from '../use-desk.ts';
import { History } from './history.tsx';
import { SettingsForm } from './settings-form.tsx';
import { SettingsList } from './settings-list.tsx';
import { SolutionFacts } from './solution-facts.tsx';
import { StateActions } from './state-actions.tsx';
import { StateBadge, stateWords } from './state-words.tsx';
import { TakeOver } from './take-over.tsx';

/** One solution at a place: what it is and needs, its settings with a preview, its states and its history. */
export function SolutionPage({ screen, place, id }: Omit<RoomProps, 'item'> & { id: string }) {
  const { say, language } = screen;
  const api = deskApi(place.ars, `/solutions/${encodeURIComponent(id)}`);
  const found = useDesk<SolutionDetail>(api, language);
  const home = useDeskHome(place.ars, language);
  const [said, setSaid] = useState<string | null>(null);
  const [from, setFrom] = useState<AdopterLine | null>(null);
  const mayManage = home.data?.permissions.includes('adoptions:manage') ?? false;
  return (
    <div className="desk solution">
      <p>
        <a className="kern-link" href={deskPath(language, place.ars, 'solutions')}>
          {say('solutions_back')}
        </a>
      </p>
      <DeskLoaded found={found} screen={screen}>
        {(detail) => {
          const parts = { screen, place, api, detail, said: setSaid };
          return (
            <>
              <section aria-labelledby="what">
                <h2 className="section-title solutions__name" id="what">
                  {detail.title} <StateBadge line={detail} screen={screen} />
                </h2>
                <p className="kern-body">{detail.description}</p>
                <p className="desk__hint">{stateWords(detail, screen)}</p>
                {detail.takenOverFrom === null ? null : (
                  <p className="desk__hint">
                    {say('solutions_taken_from', { name: detail.takenOverFrom.name })}
                  </p>
                )}
              </section>
              <Said words={said} />
              <SolutionFacts detail={detail} screen={screen} />
              {mayManage ? (
                <>
                  <SettingsForm {...parts} from={from} />
                  <TakeOver {...parts} take={setFrom} />
                  <StateActions {...parts} />
                </>
              ) : (
                <section aria-labelledby="settings">
                  <h2 className="section-title" id="settings">
                    {say('solutions_settings')}
                  </h2>
                  <SettingsList fields={detail.fields} settings={detail.settings} screen={screen} />
                  <p className="desk__hint">{say('solutions_read_only')}</p>
                </section>
              )}
              <History {...parts} mayManage={mayManage} />
            </>
          );
        }}
      </DeskLoaded>
    </div>
  );
}
