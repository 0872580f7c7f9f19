/** Under which names the form keeps on the device what is typed. */
export const TEXT_DRAFT = 'correct.text';
export const EMAIL_DRAFT = 'correct.email';
export const KIND_DRAFT = 'correct.kind';
