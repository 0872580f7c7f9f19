import type { SourceForm } from '../../../../src/kernel/sources/desk/sources-api.ts';
import { isMailAddress } from '../../people/is-mail.ts';

/** Name, licence and people of a source, as they are typed. */
export interface About {
  name: string;
  licence: string;
  url: string;
  every: string;
  mailbox: string;
  deputy: string;
  contractEnd: string;
  reviewDate: string;
}

export type AboutFault = { field: keyof About; key: string };

export const EVERY = ['900', '3600', '21600', '86400', '604800'] as const;
export const NOTHING_ABOUT: About = {
  ...{ name: '', licence: '', url: '', every: '86400' },
  ...{ mailbox: '', deputy: '', contractEnd: '', reviewDate: '' },
};

/** What is missing or cannot be, in the order of the form. */
export function aboutFaults(about: About, isAddress: boolean): AboutFault[] {
  const mail = (value: string) => value.trim() === '' || isMailAddress(value.trim());
  const checks: [keyof About, string, boolean][] = [
    ['name', 'name_missing', about.name.trim() !== ''],
    ['licence', 'licence_missing', about.licence !== ''],
    ['url', 'url_wrong', about.url.trim() === '' || /^https?:\/\/./i.test(about.url.trim())],
    ['mailbox', 'mailbox_missing', !isAddress || about.mailbox.trim() !== ''],
    ['mailbox', 'mail_wrong', mail(about.mailbox)],
    ['deputy', 'mail_wrong', mail(about.deputy)],
    ['reviewDate', 'review_missing', !isAddress || about.reviewDate !== ''],
  ];
  return checks.flatMap(([field, key, isGood]) => (isGood ? [] : [{ field, key }]));
}

export function asForm(about: About, isAddress: boolean): Omit<SourceForm, 'address' | 'settings'> {
  const orNull = (value: string) => (value.trim() === '' ? null : value.trim());
  return {
    ...{ name: about.name.trim(), licence: about.licence, url: orNull(about.url) },
    everySeconds: isAddress ? Number(about.every) : null,
    ...{ mailbox: orNull(about.mailbox), deputy: orNull(about.deputy) },
    ...{ contractEnd: orNull(about.contractEnd), reviewDate: orNull(about.reviewDate) },
  };
}

export function asAbout(form: SourceForm): About {
  return {
    ...{ name: form.name, licence: form.licence, url: form.url ?? '' },
    every: String(form.everySeconds ?? 86_400),
    ...{ mailbox: form.mailbox ?? '', deputy: form.deputy ?? '' },
    ...{ contractEnd: form.contractEnd ?? '', reviewDate: form.reviewDate ?? '' },
  };
}
