import type { Kernel } from '../../solution.ts';
import type { PersonalData } from './personal-data.ts';

export interface PersonExport {
  /** Version of this form. */
  version: 1;
  /** Instant. */
  exportedAt: string;
  /** By part of the house, in its own form. */
  parts: Readonly<Record<string, unknown>>;
}

/** Everything about a person (Art. 15 and 20 DSGVO), and nothing about others. */
export async function exportPerson(
  kernel: Kernel,
  parts: readonly PersonalData[],
  person: string,
): Promise<PersonExport> {
  const all: Record<string, unknown> = {};
  for (const part of parts) {
    const value = await part.export(person, kernel);
    if (value !== undefined) all[part.id] = value;
  }
  return { version: 1, exportedAt: kernel.clock.now().toString(), parts: all };
}
