/** Tables whose columns look as if they held data about a person, and why nobody has to speak for them. */
export const EXEMPT_TABLES: Readonly<Record<string, string>> = {
  'kernel.wrong_code':
    'a keyed digest, also of addresses without an account; gone within a day, and nobody can turn it back',
  'kernel.sent_code':
    'a keyed digest like that of wrong codes; gone within a day, and nobody can turn it back',
  'kernel.town_version': 'who changed it stands as the pseudonym of the log; its key goes with the account',
  'kernel.source':
    'mailboxes and deputies are roles ("umwelt@stadt.example"), not people; said where they are entered',
};
