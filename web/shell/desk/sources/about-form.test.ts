import { describe, expect, it } from 'vitest';
import { aboutFaults, asAbout, asForm, NOTHING_ABOUT } from './about-form.ts';

const whole = {
  ...NOTHING_ABOUT,
  ...{ name: 'Kalender', licence: 'own', mailbox: 'kultur@stadt.example', reviewDate: '2027-06-01' },
};
const keys = (about: typeof whole, isAddress = true) => aboutFaults(about, isAddress).map(({ key }) => key);

describe('what is said about a source', () => {
  it('is whole with name, licence, and for an address mailbox and review', () => {
    expect(keys(whole)).toEqual([]);
    expect(keys(NOTHING_ABOUT)).toEqual([
      'name_missing',
      'licence_missing',
      'mailbox_missing',
      'review_missing',
    ]);
    expect(keys({ ...whole, mailbox: '', reviewDate: '' }, false)).toEqual([]);
  });

  it('names what cannot be an address', () => {
    expect(keys({ ...whole, deputy: 'niemand', url: 'stadt.example' })).toEqual(['url_wrong', 'mail_wrong']);
  });

  it('comes back from what is stored as it was', () => {
    const form = { ...asForm(whole, true), address: 'https://a.example', settings: {} };
    expect(asAbout(form)).toEqual(whole);
    expect(asForm(whole, false).everySeconds).toBeNull();
  });
});
