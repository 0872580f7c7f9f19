/** A text as a QR code: SVG, black on white with its quiet zone, correction level M as the GiroCode wants it. */
export async function qrPicture(text: string): Promise<string> {
  const { encodeQR } = await import('qr');
  return encodeQR(text, 'svg', { ecc: 'medium', encoding: 'byte', border: 4 });
}
