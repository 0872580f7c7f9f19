/** The services of a place for programs: in the order of the catalogue, then what feeds have beyond it by name. */
import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { type AtPlace, otherServicesAt, versionsAt } from '../at-place.ts';
import { services as catalogue } from '../catalogue/catalogue.ts';
import type { Situation } from '../catalogue/model.ts';
import type { FoundService } from '../search/search-services.ts';

/** `situation`: only those of the catalogue, and what stands for them. */
export async function listServices(
  place: Place,
  kernel: Kernel,
  part: { situation: Situation | undefined; offset: number; limit: number; withExamples: boolean },
): Promise<{ total: number; services: FoundService[] }> {
  const { situation, offset, limit, withExamples } = part;
  const { all, real } = await versionsAt(place, kernel);
  const here = withExamples ? all : real;
  const known = knownHere(here, situation);
  const services = known.slice(offset, offset + limit);
  if (situation !== undefined) return { total: known.length, services };
  const others = await otherServicesAt(place, kernel, {
    ...{ withExamples, offset: Math.max(0, offset - known.length) },
    limit: limit - services.length,
  });
  return {
    total: known.length + others.total,
    services: [...services, ...others.services.slice(0, limit - services.length).map((own) => ({ own }))],
  };
}

function knownHere({ standIns }: AtPlace, situation: Situation | undefined): FoundService[] {
  return catalogue
    .filter((general) => situation === undefined || general.situation === situation)
    .flatMap((general): FoundService[] => standIns.get(general.id)?.map((own) => ({ own })) ?? [{ general }]);
}
