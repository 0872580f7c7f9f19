import type { Kernel } from '../solution.ts';
import type { Site } from './page-data.ts';

/** What is the same on every page: who runs this, and whose boundaries are shown. */
export function createSite(kernel: Kernel): Site {
  const { boundaries, attribution } = kernel.places.edition;
  return {
    operator: { name: kernel.operator.name, contact: kernel.operator.contact },
    hasPostcodes: kernel.places.hasPostcodes,
    boundaries: {
      state: boundaries,
      attribution: attribution.name,
      licence: attribution.licence,
      url: attribution.url,
    },
  };
}
