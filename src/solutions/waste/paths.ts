/** First part of the path of all pages of waste. */
export const PATH = 'abfall';
