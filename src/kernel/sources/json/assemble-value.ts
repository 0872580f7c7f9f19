/** Tokens of JSON → one value at a time, without keeping what came before it. */
import { TokenType } from '@streamparser/json';

interface Token {
  token: TokenType;
  value: unknown;
}
type Container = unknown[] | Record<string, unknown>;

export interface Assembler {
  /** Feeds the next token of a value that is not ended yet; true with the last one. */
  write(token: Token): boolean;
  /** The value that was ended; begins anew. */
  take(): unknown;
}

/** Members are own ones only: objects have no prototype, so that `__proto__` is a name like any other. */
export function createAssembler(): Assembler {
  const open: { into: Container; name: string | null }[] = [];
  let result: unknown;

  const put = (value: unknown): boolean => {
    const last = open.at(-1);
    if (last === undefined) {
      result = value;
      return true;
    }
    if (Array.isArray(last.into)) last.into.push(value);
    else if (last.name !== null) {
      last.into[last.name] = value;
      last.name = null;
    }
    return false;
  };

  return {
    write({ token, value }) {
      const last = open.at(-1);
      if (token === TokenType.LEFT_BRACE) {
        // An object without prototype holds own members only.
        open.push({ into: Object.create(null) as Record<string, unknown>, name: null });
        return false;
      }
      if (token === TokenType.LEFT_BRACKET) {
        open.push({ into: [], name: null });
        return false;
      }
      if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) return put(open.pop()?.into);
      if (token === TokenType.COMMA || token === TokenType.COLON) return false;
      if (last !== undefined && !Array.isArray(last.into) && last.name === null) {
        last.name = String(value);
        return false;
      }
      return put(value);
    },
    take() {
      const value = result;
      result = undefined;
      return value;
    },
  };
}
