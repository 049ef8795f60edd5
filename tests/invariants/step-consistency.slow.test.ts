import { stepConsistencyLaws } from "./step-consistency.ts";

// A draw takes the time of twelve of three years in months.
stepConsistencyLaws({ seed: 2, draws: 260 });
