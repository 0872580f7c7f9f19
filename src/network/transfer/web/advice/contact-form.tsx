import { type FormEvent, useState } from 'react';
import {
  ActButton,
  ask,
  DeskLoaded,
  ErrorSummary,
  FormFields,
  initialValue,
  Trouble,
  useAskDeskAnew,
  useDesk,
  useForm,
} from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { DrawnForm, RegionLine } from '../../advice/advice-api.ts';
import { regionsApi } from '../../advice/room-parts.ts';

type Props = Pick<RoomProps, 'screen' | 'place'> & {
  region: RegionLine;
  /** null: a new one. */
  contact: RegionLine['contacts'][number] | null;
};

/** What an office says about itself. */
export function ContactForm(props: Props) {
  const { screen, place, region, contact } = props;
  const query = contact === null ? '' : `?contact=${contact.id}`;
  const found = useDesk<DrawnForm>(
    regionsApi(place.ars, `/${region.id}/contact-form${query}`),
    screen.language,
  );
  return (
    <DeskLoaded found={found} screen={screen}>
      {(form) => <Editor {...props} form={form} />}
    </DeskLoaded>
  );
}

function Editor({ screen, place, region, contact, form: drawn }: Props & { form: DrawnForm }) {
  const { say, language } = screen;
  const { fields } = drawn;
  const [wish] = useState(() => crypto.randomUUID());
  const form = useForm({ ...initialValue(fields), ...drawn.value });
  const askAnew = useAskDeskAnew();
  const id = contact === null ? 'contact' : `contact-${contact.id.slice(-6)}`;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { value } = form;
    void form.run(async () => {
      if (contact === null)
        await ask<{ id: string }>({
          ...{ method: 'POST', path: regionsApi(place.ars, `/${region.id}/contacts`), language },
          body: { wish, value },
        });
      else
        await ask<void>({
          ...{ method: 'PUT', path: `/api/transfer/desk/${place.ars}/contacts/${contact.id}`, language },
          body: { version: drawn.version, value },
        });
      form.settle(value);
      await askAnew();
    });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <ErrorSummary screen={screen} id={id} fields={fields} errors={form.errors} />
      <FormFields
        screen={screen}
        id={id}
        fields={fields}
        value={form.value}
        change={form.change}
        errors={form.errors}
      />
      <Trouble refusal={form.trouble} screen={screen} />
      <div className="actions">
        <ActButton type="submit" look="primary" isBusy={form.isBusy}>
          {say('region_contact_save')}
        </ActButton>
      </div>
    </form>
  );
}
