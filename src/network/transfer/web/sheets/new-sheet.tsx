import { ask, Trouble, useAction } from '../../../../../web/ui/desk-parts.ts';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import type { NewSheetForm, SheetChoices, SheetView } from '../../sheets/sheets-api.ts';
import { SheetForm } from './sheet-form.tsx';
import { nothingTyped } from './typed-sheet.ts';
import type { Way } from './way.ts';

/** A new sheet, or a case from abroad; saved, its own page opens. */
export function NewSheet(props: {
  screen: Screen;
  way: Way;
  choices: SheetChoices;
  note: string;
  title: string;
}) {
  const { screen, way, choices, note, title } = props;
  const { say, language } = screen;
  const { run, trouble, isBusy } = useAction();
  return (
    <>
      <p>
        <a className="kern-link" href={way.room()}>
          {say('sheet_back')}
        </a>
      </p>
      <h2 className="section-title">{title}</h2>
      <SheetForm
        screen={screen}
        note={note}
        initial={nothingTyped(language)}
        isAbroad={way.kind === 'office'}
        choices={choices}
        evidence={0}
        isBusy={isBusy}
        button={say('sheet_save_new')}
        send={(form, wish) =>
          run(async () => {
            const body: NewSheetForm = { ...form, wish };
            const { id } = await ask<SheetView>({ method: 'POST', path: way.api, language, body });
            location.assign(way.room(id));
          })
        }
      />
      <Trouble refusal={trouble} screen={screen} />
    </>
  );
}
