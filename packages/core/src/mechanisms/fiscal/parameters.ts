import type { ParameterTable } from "../../model/parameters.ts";

/** None: deficits and their backstop are paths of a scenario, what follows from them belongs to other rooms. */
export const fiscalParameters = {} as const satisfies ParameterTable;
