// The binary format of WebAssembly, as much of it as lifted sources need.
// https://www.w3.org/TR/wasm-core-1/#binary-format

/** Instructions of a function, as they stand in the file. */
export type Code = readonly number[];

export type NumberType = "i32" | "f64";

const typeCode = { i32: 0x7f, f64: 0x7c } as const;
/** "\\0asm", version 1. */
const magic = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
/** A block without a result. */
const noResult = 0x40;

/** Instructions without operands of their own, by the names of the standard. */
const plain = {
  unreachable: 0x00,
  else: 0x05,
  end: 0x0b,
  return: 0x0f,
  drop: 0x1a,
  select: 0x1b,
  "i32.eqz": 0x45,
  "i32.eq": 0x46,
  "i32.ne": 0x47,
  "i32.lt": 0x48,
  "i32.gt": 0x4a,
  "i32.le": 0x4c,
  "i32.ge": 0x4e,
  "f64.eq": 0x61,
  "f64.ne": 0x62,
  "f64.lt": 0x63,
  "f64.gt": 0x64,
  "f64.le": 0x65,
  "f64.ge": 0x66,
  "i32.add": 0x6a,
  "i32.sub": 0x6b,
  "i32.mul": 0x6c,
  "i32.and": 0x71,
  "i32.or": 0x72,
  "i32.shl": 0x74,
  "i32.shr": 0x75,
  "f64.abs": 0x99,
  "f64.neg": 0x9a,
  "f64.floor": 0x9c,
  "f64.sqrt": 0x9f,
  "f64.add": 0xa0,
  "f64.sub": 0xa1,
  "f64.mul": 0xa2,
  "f64.div": 0xa3,
  "i32.truncate": 0xaa,
  "f64.convert": 0xb7,
} as const;
export type Plain = keyof typeof plain;

const memory = { "i32.load": 0x28, "f64.load": 0x2b, "i32.store": 0x36, "f64.store": 0x39 } as const;
const indexed = {
  "local.get": 0x20,
  "local.set": 0x21,
  "global.get": 0x23,
  call: 0x10,
  br: 0x0c,
  br_if: 0x0d,
} as const;
const block = { block: 0x02, loop: 0x03, if: 0x04 } as const;

export function op(name: Plain): Code {
  return [plain[name]];
}

/** local.get, call, br … of an index. */
export function at(name: keyof typeof indexed, index: number): Code {
  return [indexed[name], ...unsigned(index)];
}

/** Loads or stores at the address on the stack plus `offset` bytes. */
export function access(type: NumberType, what: "load" | "store", offset: number): Code {
  return [memory[`${type}.${what}`], type === "f64" ? 3 : 2, ...unsigned(offset)];
}

export function open(name: keyof typeof block, result?: NumberType): Code {
  return [block[name], result === undefined ? noResult : typeCode[result]];
}

export function constant(type: NumberType, value: number): Code {
  if (type === "i32") return [0x41, ...signed(value)];
  return [0x44, ...new Uint8Array(Float64Array.of(value).buffer)];
}

export interface WasmFunction {
  readonly parameters: readonly NumberType[];
  readonly result: NumberType | undefined;
  readonly locals: readonly NumberType[];
  readonly code: Code;
}

/** A module over a memory it is given; i32 globals it is given say where columns stand and how long they are. */
export interface WasmModule {
  readonly globals: readonly string[];
  readonly functions: readonly WasmFunction[];
  /** Index of each exported function. */
  readonly exports: ReadonlyMap<string, number>;
  /** What the memory begins with. */
  readonly data: Uint8Array;
}

/** The module as bytes. Imports come from "ebb": `memory`, and every global by its name. */
export function encoded({ globals, functions, exports, data }: WasmModule): Uint8Array<ArrayBuffer> {
  const types = functions.map(({ parameters, result }) => [
    0x60,
    ...vector(parameters.map((each) => [typeCode[each]])),
    ...vector(result === undefined ? [] : [[typeCode[result]]]),
  ]);
  const imports = [
    [...name("ebb"), ...name("memory"), 0x02, 0x00, ...unsigned(1)],
    ...globals.map((each) => [...name("ebb"), ...name(each), 0x03, typeCode.i32, 0x00]),
  ];
  const bodies = functions.map(({ locals, code }) => {
    const body = [...vector(locals.map((each) => [1, typeCode[each]])), ...code, ...op("end")];
    return [...unsigned(body.length), ...body];
  });
  return Uint8Array.from([
    ...magic,
    ...section(1, vector(types)),
    ...section(2, vector(imports)),
    ...section(3, vector(functions.map((_, index) => unsigned(index)))),
    ...section(7, vector([...exports].map(([each, index]) => [...name(each), 0x00, ...unsigned(index)]))),
    ...section(10, vector(bodies)),
    ...section(11, vector([[0x00, ...constant("i32", 0), ...op("end"), ...unsigned(data.length), ...data]])),
  ]);
}

function section(id: number, bytes: Code): Code {
  return [id, ...unsigned(bytes.length), ...bytes];
}

function vector(items: readonly Code[]): Code {
  return [...unsigned(items.length), ...items.flat()];
}

function name(text: string): Code {
  const bytes = new TextEncoder().encode(text);
  return [...unsigned(bytes.length), ...bytes];
}

/** LEB128: seven bits a byte, the lowest first. */
function unsigned(value: number): Code {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
}

function signed(value: number): Code {
  const low = value & 127;
  const rest = value >> 7;
  const isLast = (rest === 0 && (low & 64) === 0) || (rest === -1 && (low & 64) !== 0);
  return isLast ? [low] : [low | 128, ...signed(rest)];
}
