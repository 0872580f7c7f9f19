import type { Page } from 'playwright-core';

/**
 * What a reader would lose or could not read: parts that stick out of the screen (to either side), texts that are
 * cut off, parts of the header that lie on each other. Empty where all is well.
 */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const faults: string[] = [];
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className} "${element.textContent?.slice(0, 30)}"`;
    if (document.documentElement.scrollWidth > width) faults.push('scrolls sideways');

    for (const element of document.querySelectorAll('#app *')) {
      if (element.closest('.skip, .kern-sr-only') !== null) continue;
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) continue;
      if (box.left < -1 || box.right > width + 1) faults.push(`sticks out: ${nameOf(element)}`);
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      // Only for those who listen.
      if (clipPath === 'inset(50%)') continue;
      const cuts = [overflowX, overflowY].some((one) => one === 'hidden' || one === 'clip');
      const isCut =
        element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
      if (cuts && isCut && element.textContent?.trim()) faults.push(`is cut off: ${nameOf(element)}`);
    }

    const parts = [...document.querySelectorAll('.top__inner > *')];
    parts.forEach((one, index) => {
      for (const other of parts.slice(index + 1)) {
        const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
        const [across, down] = [
          Math.min(a.right, b.right) - Math.max(a.left, b.left),
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
        ];
        if (across > 1 && down > 1) faults.push(`lies on each other: ${nameOf(one)} and ${nameOf(other)}`);
      }
    });
    return faults;
  });
}
