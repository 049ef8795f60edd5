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

/** A draw from values by key, in engine units; what is not given is central. Keys are checked where they come from. */
export function drawOf(given: ReadonlyMap<string, number>): Draw {
  const rooms = new Map<ParameterTable, unknown>();
  for (const [room, table] of Object.entries(parameterTables)) {
    const valueOf = (key: string, { value, unit }: Parameter): number => given.get(key) ?? value * units[unit].factor;
    const entries = Object.entries(table).map(([name, entry]) => {
      if (isParameter(entry)) return [name, valueOf(`${room}.${name}`, entry)];
      const group = Object.entries(entry).map(([id, each]) => [id, valueOf(`${room}.${name}.${id}`, each)]);
      return [name, Object.fromEntries(group)];
    });
    rooms.set(table, Object.fromEntries(entries));
  }
  return { of: (table) => rooms.get(table) as Values<typeof table> };
}

/** Every parameter at its central value. */
export const centralDraw: Draw = drawOf(new Map());

/**
 * A drawn value over the central one. Figures of a world that are parameters too are the world's own times this: the central
 * draw leaves a world as it is, whatever its figures.
 */
export function overCentral({ value, unit }: Parameter, drawn: number): number {
  return drawn / (value * units[unit].factor);
}
