import { stepConsistencyLaws } from "./step-consistency.ts";

stepConsistencyLaws({ seed: 1, draws: 26 });
