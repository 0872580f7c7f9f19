import type { PlaceSummary } from '../../../../src/kernel/bundle/bundle.ts';
import { onceOn } from '../../../../src/kernel/calendar/recurrence/model.ts';
import type { EntryKind, EntryView } from '../../../../src/kernel/editorial/entries-api.ts';
import { deskPath } from '../../../../src/kernel/pages/people/personal-paths.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { type FormValue, initialValue } from '../../forms/form-value.ts';
import { ActButton } from '../../people/act-button.tsx';
import { ask } from '../../people/ask.ts';
import { Trouble } from '../../people/trouble.tsx';
import { useAction } from '../../people/use-action.ts';
import { DeskLoaded } from '../desk-loaded.tsx';
import { deskApi } from '../use-desk.ts';
import { useKinds } from './use-kinds.ts';

/** What shall it be? A choice begins a draft, which has an address of its own from then on. */
export function NewEntry({ screen, place }: { screen: Screen; place: PlaceSummary }) {
  const { say, language } = screen;
  const found = useKinds(place.ars, language);
  const { run, trouble, isBusy } = useAction();
  const begin = ({ solution, intake, fields }: EntryKind) =>
    run(async () => {
      const made = await ask<EntryView>({
        ...{ method: 'POST', path: deskApi(place.ars, '/entries'), language },
        body: { solution, intake, content: beginningOf(fields) },
      });
      location.assign(deskPath(language, place.ars, 'entries', made.id));
    });
  return (
    <DeskLoaded found={found} screen={screen}>
      {({ kinds }) => (
        <section className="desk" aria-labelledby="entry-kinds">
          <h2 className="section-title" id="entry-kinds">
            {say('entries_what')}
          </h2>
          <ul className="entry-kinds">
            {kinds.map((kind) => (
              <li className="entry-kinds__item" key={`${kind.solution} ${kind.intake}`}>
                <p className="kern-body">
                  <strong>{kind.name}</strong>
                  <br />
                  {kind.about}
                </p>
                <ActButton
                  onClick={() => void begin(kind)}
                  isBusy={isBusy}
                  aria-label={say('entries_begin_named', { kind: kind.name })}
                >
                  {say('entries_begin')}
                </ActButton>
              </li>
            ))}
          </ul>
          <Trouble refusal={trouble} screen={screen} />
        </section>
      )}
    </DeskLoaded>
  );
}

/** A date is needed anyway: tomorrow is nearer to what is meant than nothing. */
function beginningOf(fields: EntryKind['fields']): FormValue {
  const tomorrow = new Date(Date.now() + 86_400_000).toLocaleDateString('sv-SE', {
    timeZone: 'Europe/Berlin',
  });
  const dates = fields.filter(({ widget }) => widget === 'recurrence');
  return {
    ...initialValue(fields),
    ...Object.fromEntries(dates.map(({ name }) => [name, onceOn(tomorrow)])),
  };
}
