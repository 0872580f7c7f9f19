import type { PartProps } from './part-props.ts';

/** Whom to call when something is wrong; nothing where there is nobody. */
export function PhoneLine({ screen, view }: Pick<PartProps, 'screen' | 'view'>) {
  const { phone } = view;
  if (phone === '') return null;
  return (
    <p className="kern-body">
      {screen.say('drive_phone')}{' '}
      <a className="kern-link" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
        {phone}
      </a>
    </p>
  );
}
