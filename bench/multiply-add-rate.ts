// How many multiplications and additions of doubles a second this machine does with 128-bit vectors: what a run is measured against.

/** Independent chains, so that no operation waits for the one before. */
const chains = 8;
const rounds = 20_000_000;

/** Operations a second: eight chains of v ← v·m + c on two doubles each, in WebAssembly. */
export function multiplyAddRate(): number {
  const module = new WebAssembly.Module(chainsModule());
  const { run } = new WebAssembly.Instance(module).exports as { readonly run: (rounds: number) => number };
  run(rounds / 10);
  const start = performance.now();
  run(rounds);
  return (rounds * chains * 4) / ((performance.now() - start) / 1000);
}

/** (func (param i32) (result f64)): locals 1 … 8 the chains, 9 and 10 the constants m and c. */
function chainsModule(): Uint8Array<ArrayBuffer> {
  const [multiplier, addend] = [chains + 1, chains + 2];
  const splat = (value: number): readonly number[] => [
    0x44,
    ...new Uint8Array(Float64Array.of(value).buffer),
    0xfd,
    0x14,
  ];
  const get = (local: number): readonly number[] => [0x20, local];
  const set = (local: number): readonly number[] => [0x21, local];
  const multiply = [0xfd, 0xf2, 0x01];
  const add = [0xfd, 0xf0, 0x01];
  const each = Array.from({ length: chains }, (_, chain) => chain + 1);
  const step = each.flatMap((chain) => [
    ...get(chain),
    ...get(multiplier),
    ...multiply,
    ...get(addend),
    ...add,
    ...set(chain),
  ]);
  const countDown = [...get(0), 0x41, 0x01, 0x6b, 0x22, 0x00];
  const code = [
    0x01,
    chains + 2,
    0x7b,
    ...splat(0.999_999),
    ...set(multiplier),
    ...splat(1e-6),
    ...set(addend),
    0x03,
    0x40,
    ...step,
    ...countDown,
    0x0d,
    0x00,
    0x0b,
    ...each.slice(1).reduce<readonly number[]>((sum, chain) => [...sum, ...get(chain), ...add], get(1)),
    0xfd,
    0x21,
    0x00,
    0x0b,
  ];
  const section = (id: number, bytes: readonly number[]): readonly number[] => [id, ...length(bytes.length), ...bytes];
  return Uint8Array.from([
    0x00,
    0x61,
    0x73,
    0x6d,
    0x01,
    0x00,
    0x00,
    0x00,
    ...section(1, [0x01, 0x60, 0x01, 0x7f, 0x01, 0x7c]),
    ...section(3, [0x01, 0x00]),
    ...section(7, [0x01, 0x03, 0x72, 0x75, 0x6e, 0x00, 0x00]),
    ...section(10, [0x01, ...length(code.length), ...code]),
  ]);
}

/** An unsigned number in seven bits a byte. */
function length(value: number): readonly number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...length(value >>> 7)];
}
