import type { PlaceSummary } from '../../../../src/kernel/bundle/bundle.ts';
import type { EntryView } from '../../../../src/kernel/editorial/entries-api.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { DeskLoaded } from '../desk-loaded.tsx';
import { deskApi, useDesk } from '../use-desk.ts';
import { EntryForm } from './entry-form.tsx';
import { useKinds } from './use-kinds.ts';

/** One entry: its form, and what can be done with it. */
export function EditEntry({ screen, place, id }: { screen: Screen; place: PlaceSummary; id: string }) {
  const { language, say } = screen;
  const kinds = useKinds(place.ars, language);
  const entry = useDesk<EntryView>(deskApi(place.ars, `/entries/${encodeURIComponent(id)}`), language);
  return (
    <DeskLoaded found={entry} screen={screen}>
      {(found) => (
        <DeskLoaded found={kinds} screen={screen}>
          {({ kinds: all }) => {
            const kind = all.find((one) => one.solution === found.solution && one.intake === found.intake);
            if (kind === undefined) return <p className="kern-body">{say('entries_kind_gone')}</p>;
            return <EntryForm screen={screen} place={place} entry={found} kind={kind} />;
          }}
        </DeskLoaded>
      )}
    </DeskLoaded>
  );
}
