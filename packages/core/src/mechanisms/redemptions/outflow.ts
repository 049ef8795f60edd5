import { max } from "../../solve/math.ts";

/**
 * What savers ask back from a fund that lost.
 *
 *   outflow = φ·max(0, −R̄)·(1 + r·(1 − C))/T_R    share of the fund's assets a year [1/yr]
 *
 * φ  flow per loss of a month   R̄ mean return over T_R [share]   r response to confidence   C broad confidence, 1 at rest
 * T_R time to respond [yr]. Times dt and the assets it is dollars of this period. No loss or no sensitivity, no flow: gains
 * draw no money in, which belongs to the reference plan. Source: `flow.*`; form assumed.
 */
export function outflowRate(
  flow: number,
  meanReturn: number,
  confidence: number,
  { responseTime, confidenceResponse }: { readonly responseTime: number; readonly confidenceResponse: number },
): number {
  return (flow * max(0, -meanReturn) * (1 + confidenceResponse * (1 - confidence))) / responseTime;
}
