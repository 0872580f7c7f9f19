/** Colours of the map: the same custom properties that the page is drawn with, as the map's library reads them. */
export interface MapColours {
  ground: string;
  line: string;
  text: string;
  halo: string;
  isDark: boolean;
  /** Of a category; the sign on it has the colour of `onMark`. */
  mark(category: string): string;
  onMark: string;
}

export function readColours(element: HTMLElement): MapColours {
  const style = getComputedStyle(element);
  const of = (name: string) => asRgb(style.getPropertyValue(name));
  return {
    ground: of('--map-ground'),
    line: of('--map-line'),
    text: of('--map-text'),
    halo: of('--map-halo'),
    onMark: of('--map-on-mark'),
    isDark: matchMedia('(prefers-color-scheme: dark)').matches,
    mark: (category) => of(`--map-${category}`),
  };
}

/** The library understands fewer notations than style sheets do: the browser turns any of them into numbers. */
function asRgb(colour: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const drawing = canvas.getContext('2d');
  if (drawing === null) return colour;
  drawing.fillStyle = colour;
  drawing.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 255] = drawing.getImageData(0, 0, 1, 1).data;
  return `rgba(${red}, ${green}, ${blue}, ${alpha / 255})`;
}
