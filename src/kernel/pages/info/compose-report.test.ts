import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeReport, mailtoOf, missingIn } from './compose-report.ts';
import { reportForm } from './report-form.ts';

const { texts } = reportForm(null, 'de');

describe('the report of a barrier', () => {
  it('names what, where and how to be reached', () => {
    const { subject, body } = composeReport(
      { what: 'Der Knopf hat keinen Namen', where: ' Start\nseite ', reach: 'a@b.example' },
      texts,
    );
    expect(subject).toBe('Barriere gemeldet: Start seite');
    expect(body).toContain('Der Knopf hat keinen Namen');
    expect(body).toContain('a@b.example');
  });

  it('says nothing of an answer where none is wanted', () => {
    expect(composeReport({ what: 'x', where: 'y', reach: ' ' }, texts).body).not.toContain('Erreichbar');
  });

  it.each([
    [{ what: '', where: '' }, ['what', 'where']],
    [{ what: ' \n', where: 'Start' }, ['what']],
    [{ what: 'x', where: '\t' }, ['where']],
    [{ what: 'x', where: 'y' }, []],
  ])('%j lacks %j', (written, missing) => {
    expect(missingIn({ ...written, reach: '' })).toEqual(missing);
  });

  it('survives the way through a mail link, whatever was written', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.string({ unit: 'grapheme', minLength: 1 }),
        (what, where) => {
          const message = composeReport({ what, where, reach: '' }, texts);
          const link = new URL(mailtoOf('post@stadt.example', message));
          expect(link.protocol).toBe('mailto:');
          expect(link.pathname).toBe('post@stadt.example');
          expect([...link.searchParams.keys()]).toEqual(['subject', 'body']);
          expect(link.searchParams.get('subject')).toBe(message.subject);
          expect(link.searchParams.get('body')).toBe(message.body.replace(/\r?\n/g, '\r\n'));
        },
      ),
    );
  });

  it('goes to a mail address only: a web address, or one with headers behind it, is none', () => {
    const mailOf = (contact: string) => reportForm(contact, 'de').mail;
    expect(mailOf('post@stadt.example')).toBe('post@stadt.example');
    expect(mailOf('https://stadt.example/kontakt')).toBeNull();
    expect(mailOf('post@stadt.example?bcc=x@y.example')).toBeNull();
  });
});
