import { text } from '../i18n/text.ts';
import { textsIn } from '../i18n/texts-in.ts';
import { roomPath } from '../pages/people/personal-paths.ts';
import type { Ars } from '../places/place.ts';
import type { AdoptionHold } from '../solution.ts';
import { SourceError } from '../sources/source-error.ts';
import type { Adoption } from './adoption.ts';

/** Somebody else changed the adoption since the caller looked at it; nothing was written. */
export class AdoptionChanged extends SourceError {
  /** As it is now; undefined: there is none. */
  readonly current: Adoption | undefined;

  constructor(current: Adoption | undefined, seen: number) {
    super(
      'adoption-changed',
      `The adoption was changed meanwhile: version ${current?.version ?? 0} stands, and version ${seen} was named. Look at it again, then decide.`,
    );
    this.current = current;
  }
}

/** Giving back takes sources along; these were not named. */
export class SourcesLeft extends SourceError {
  readonly sources: readonly { id: string; name: string }[];

  constructor(place: string, solution: string, sources: readonly { id: string; name: string }[]) {
    super(
      'has-sources',
      `${place} still has ${sources.length} sources for ${solution} (${sources.map(({ name }) => name).join(', ')}): remove them first, or say that they shall go along.`,
    );
    this.sources = sources;
  }
}

/** A part of the house holds the solution at the place: it is not shown there before that has ended. */
export class AdoptionHeld extends SourceError {
  readonly hold: AdoptionHold;
  /** Key of the place under which it is called today. */
  readonly ars: Ars;

  constructor(ars: Ars, hold: AdoptionHold) {
    const { code, texts, values, path } = hold;
    const say = (key: string) => text(textsIn(texts, 'en'), 'en', key, values);
    const words = `${say(`${code}_title`)}: ${say(`${code}_detail`)}`;
    super('adoption-held', `${words} At the desk: ${roomPath('en', ars, path)}`);
    this.hold = hold;
    this.ars = ars;
  }
}
