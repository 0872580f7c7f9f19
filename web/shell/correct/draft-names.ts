/** Under which names the form keeps on the device what is typed. */
export const TEXT_DRAFT = 'correct.text';
export const EMAIL_DRAFT = 'correct.email';
/** What was chosen in one tap and could not be sent. */
export const CHOICE_DRAFT = 'correct.choice';
export const KIND_DRAFT = 'correct.kind';
