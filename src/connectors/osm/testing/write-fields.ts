/** Protocol Buffers, written. By big integers and slow, so that nothing of the reader is used to check the reader. */

/** Negative numbers as two's complement of 64 bits. */
export function varintOf(value: number | bigint): Buffer {
  let rest = BigInt.asUintN(64, BigInt(value));
  const bytes: number[] = [];
  for (; rest > 0x7fn; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80);
  return Buffer.from([...bytes, Number(rest)]);
}

export function zigzagOf(value: number | bigint): Buffer {
  const whole = BigInt(value);
  return varintOf(whole >= 0n ? whole * 2n : -whole * 2n - 1n);
}

export function number(field: number, value: number | bigint): Buffer {
  return Buffer.concat([varintOf(field * 8), varintOf(value)]);
}

export function zigzagNumber(field: number, value: number | bigint): Buffer {
  return Buffer.concat([varintOf(field * 8), zigzagOf(value)]);
}

/** Text or message. */
export function bytes(field: number, content: string | readonly Buffer[]): Buffer {
  const inside = typeof content === 'string' ? Buffer.from(content) : Buffer.concat([...content]);
  return Buffer.concat([varintOf(field * 8 + 2), varintOf(inside.length), inside]);
}

export function list(field: number, values: readonly number[]): Buffer {
  return bytes(field, values.map(varintOf));
}

/** As differences, each as zigzag. */
export function differences(field: number, values: readonly number[]): Buffer {
  return bytes(
    field,
    values.map((value, index) => zigzagOf(value - (values[index - 1] ?? 0))),
  );
}
