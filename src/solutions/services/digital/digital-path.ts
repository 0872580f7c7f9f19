/** Page below a place: how much of the catalogue can be done online there. */
export const DIGITAL_PAGE = 'dienste/online';
