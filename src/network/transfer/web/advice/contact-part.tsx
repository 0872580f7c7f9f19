import {
  ActButton,
  ask,
  Fold,
  Trouble,
  useAction,
  useAskDeskAnew,
} from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { RegionLine } from '../../advice/advice-api.ts';
import { ContactForm } from './contact-form.tsx';

type Props = Pick<RoomProps, 'screen' | 'place'> & {
  region: RegionLine;
  contact: RegionLine['contacts'][number];
};

/** One office of a region, with what can be done about it. */
export function ContactPart(props: Props) {
  const { screen, contact } = props;
  const { say } = screen;
  const { id, organisation, badge, mailbox, phone, personName, targetDays, source } = contact;
  return (
    <li className="log__line">
      <p className="log__what">
        {organisation}{' '}
        <span className="entry-mark">
          {[say(`contact_badge_${badge}`), ...(contact.isAbsent ? [say('region_contact_away')] : [])].join(
            ' · ',
          )}
        </span>
      </p>
      <p className="log__subject">
        {[
          contact.function,
          ...[personName, phone, mailbox].filter((one) => one !== null && one !== ''),
          say('contact_answers', { count: targetDays }),
          say('region_contact_desk', { desk: contact.deskName ?? say('advice_office') }),
          ...(contact.coverName === null ? [] : [say('region_contact_cover', { cover: contact.coverName })]),
        ].join(' · ')}
      </p>
      {source === null ? (
        <>
          <Fold id={`contact-edit-${id}`} title={say('region_contact_edit')}>
            <ContactForm {...props} />
          </Fold>
          <RemovePart {...props} />
        </>
      ) : null}
    </li>
  );
}

function RemovePart({ screen, place, contact: { id, version } }: Props) {
  const { say, language } = screen;
  const askAnew = useAskDeskAnew();
  const { run, trouble, isBusy } = useAction();
  const remove = () =>
    run(async () => {
      await ask<void>({
        ...{ method: 'POST', path: `/api/transfer/desk/${place.ars}/contacts/${id}/remove`, language },
        body: { version },
      });
      await askAnew();
    });
  return (
    <Fold id={`contact-remove-${id}`} title={say('region_contact_remove')}>
      <p className="kern-body">{say('region_contact_remove_lead')}</p>
      <Trouble refusal={trouble} screen={screen} />
      <div className="actions">
        <ActButton look="danger" isBusy={isBusy} onClick={() => void remove()}>
          {say('region_contact_remove_sure')}
        </ActButton>
      </div>
    </Fold>
  );
}
