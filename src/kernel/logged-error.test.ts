import { describe, expect, it } from 'vitest';
import { loggedError, withoutValues } from './logged-error.ts';

describe('an error in the log', () => {
  it('keeps kind, code and place, and says what went wrong', () => {
    const logged = loggedError(Object.assign(new TypeError('x is not a function'), { code: 'ERR_X' }));
    expect(logged).toMatchObject({ type: 'TypeError', code: 'ERR_X', message: 'x is not a function' });
    expect(JSON.stringify(logged.stack)).toContain('logged-error.test.ts');
  });

  it('says nothing of what a database quotes from its data', () => {
    const error = Object.assign(new Error('invalid input syntax for type uuid: Erika Muster'), {
      code: '22P02',
      detail: 'Key (email)=(erika@stadt.example) already exists.',
      parameters: ['erika@stadt.example'],
      table: 'person',
    });
    const logged = JSON.stringify(loggedError(error));
    expect(logged).not.toMatch(/Erika|erika|parameters|detail/);
    expect(loggedError(error)).toMatchObject({ code: '22P02', table: 'person' });
  });

  it('keeps the message of a fault in our SQL', () => {
    const error = Object.assign(new Error('column x does not exist'), { code: '42703' });
    expect(loggedError(error)).toMatchObject({ message: 'column x does not exist' });
  });

  it('has the message once, so that nothing of it comes back by the stack', () => {
    const error = new Error('for erika@stadt.example\n at Erika Muster');
    expect(JSON.stringify(loggedError(error))).not.toContain('erika@');
    expect(JSON.stringify(loggedError(error).stack)).not.toContain('Muster');
  });

  it('tells the cause by the same rules, and of what is no error only its kind', () => {
    const error = new Error('outer', { cause: new Error('mail to erika@stadt.example failed') });
    expect(loggedError(error)).toMatchObject({ cause: { message: 'mail to … failed' } });
    expect(loggedError('erika@stadt.example')).toEqual({ type: 'string' });
  });

  it.each([
    ['write to Erika <erika.muster@stadt.example>', 'erika'],
    ['no place at 50.941278,6.958281', '50.94'],
    ['lon=6,958281', '958281'],
    ['token Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4 unknown', 'Zm9v'],
    [`Unexpected token 'E', "{"name": Erika"... is not valid JSON`, 'name'],
    ['could not fetch https://user:secret@host.example/feed?key=1', 'secret'],
    ['„Erika Muster“ gibt es nicht', 'Erika'],
  ])('loses what looks like a value: %s', (message, value) => {
    expect(withoutValues(message)).not.toContain(value);
  });
});
