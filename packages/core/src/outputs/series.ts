import type { Column } from "../model/column.ts";

/** One value a period. A text among numbers says why there is none: `no-ai-spending`, `all-equal`. */
export type Series = Column | readonly (number | string)[];

/** Why a series of numbers has none somewhere. */
export const reasons = ["no-ai-spending", "all-equal"] as const;
export type Reason = (typeof reasons)[number];
