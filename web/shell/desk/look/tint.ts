/** Gives an element the colour of a town as the custom property of the style sheets. By script: the policy of the pages allows no inline style. */
export function tint(colour: string | null): (element: HTMLElement | null) => void {
  return (element) => {
    if (colour === null) element?.style.removeProperty('--town');
    else element?.style.setProperty('--town', colour);
  };
}
