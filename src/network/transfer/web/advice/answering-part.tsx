import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { AnsweringView } from '../../advice/advice-api.ts';
import { TARGET_DAYS } from '../../advice/contact.ts';

/** To whom questions of a town go today. */
export function AnsweringPart({
  screen,
  answering,
}: {
  screen: RoomProps['screen'];
  answering: AnsweringView | null;
}) {
  const { say } = screen;
  const { contact, region, insteadOf } = answering ?? {};
  return (
    <section aria-label={say('question_answering')}>
      <h2 className="section-title">{say('question_answering')}</h2>
      {contact === undefined ? (
        <p className="kern-body">{say('question_answering_office', { count: TARGET_DAYS })}</p>
      ) : (
        <>
          <p className="kern-body">
            {insteadOf === null
              ? say('question_answering_is', { organisation: contact.organisation, region: region ?? '' })
              : say('question_answering_covers', {
                  ...{ organisation: contact.organisation, instead: insteadOf ?? '', region: region ?? '' },
                })}{' '}
            <span className="entry-mark">{say(`contact_badge_${contact.badge}`)}</span>
          </p>
          <p className="desk__hint">
            {[
              contact.function,
              ...(contact.personName === null ? [] : [contact.personName]),
              ...(contact.phone === '' ? [] : [say('contact_phone_is', { phone: contact.phone })]),
              ...(contact.mailbox === null ? [] : [contact.mailbox]),
              say('contact_answers', { count: contact.targetDays }),
            ].join(' · ')}
          </p>
        </>
      )}
    </section>
  );
}
