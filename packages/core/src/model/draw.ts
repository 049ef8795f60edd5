import { parameterTables } from "../mechanisms/registry.ts";
import { isParameter, type Parameter, type ParameterTable } from "./parameters.ts";
import { units } from "./units.ts";

/** The numbers of a room in engine units, in the shape of its table. */
export type Values<Table extends ParameterTable> = {
  readonly [Name in keyof Table]: Table[Name] extends Parameter
    ? number
    : { readonly [Id in keyof Table[Name]]: number };
};

/** One value of every parameter. */
export interface Draw {
  /** The numbers of one room; the table is the room's own. */
  of<const Table extends ParameterTable>(table: Table): Values<Table>;
}

type RoomNumbers = Record<string, number | Record<string, number>>;

/** The central numbers of each room. */
const central = new Map<ParameterTable, RoomNumbers>();

/** Where a key is read: the table of its room, the name in it, and the id where the name is a group. */
const places = new Map<string, { readonly table: ParameterTable; readonly name: string; readonly id?: string }>();

for (const [room, table] of Object.entries(parameterTables)) {
  const numbers: RoomNumbers = {};
  for (const [name, entry] of Object.entries(table)) {
    if (isParameter(entry)) {
      numbers[name] = centralValue(entry);
      places.set(`${room}.${name}`, { table, name });
      continue;
    }
    const group: Record<string, number> = {};
    for (const [id, each] of Object.entries(entry)) {
      group[id] = centralValue(each);
      places.set(`${room}.${name}.${id}`, { table, name, id });
    }
    numbers[name] = group;
  }
  central.set(table, numbers);
}

/** A draw from values by key, in engine units; what is not given is central. Keys are checked where they come from. */
export function drawOf(given: ReadonlyMap<string, number>): Draw {
  const drawn = new Map<ParameterTable, RoomNumbers>();
  for (const [key, value] of given) {
    const place = places.get(key);
    if (place === undefined) continue;
    const { table, name, id } = place;
    let numbers = drawn.get(table);
    if (numbers === undefined) drawn.set(table, (numbers = copyOf(central.get(table) ?? {})));
    if (id === undefined) numbers[name] = value;
    else (numbers[name] as Record<string, number>)[id] = value;
  }
  return { of: (table) => (drawn.get(table) ?? central.get(table)) as Values<typeof table> };
}

function copyOf(numbers: RoomNumbers): RoomNumbers {
  const copy = { ...numbers };
  for (const name in copy) {
    const each = copy[name];
    if (typeof each === "object") copy[name] = { ...each };
  }
  return copy;
}

/** Every parameter at its central value. */
export const centralDraw: Draw = drawOf(new Map());

/**
 * A drawn value over the central one. Figures of a world that are parameters too are the world's own times this: the central
 * draw leaves a world as it is, whatever its figures.
 */
export function overCentral(parameter: Parameter, drawn: number): number {
  return drawn / centralValue(parameter);
}

function centralValue({ value, unit }: Parameter): number {
  return value * units[unit].factor;
}
