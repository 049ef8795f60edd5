import { type IdColumn, idColumnOf } from "../model/column.ts";
import { fail } from "../model/problem.ts";
import { components, graphOf } from "./components.ts";
import { type Expression, gross } from "./expression.ts";
import type { Identity } from "./identities.ts";
import type { ParsedEquation } from "./parse.ts";
import { type Program, programWriter } from "./program.ts";
import type { ResolvedModel } from "./resolve.ts";
import type { Block } from "./solve-block.ts";
import { tear } from "./tearing.ts";
import type { Source } from "./tokens.ts";

/** More guessed variables than this make the dense Newton step of a block take seconds a period. */
const mostTears = 500;

/** Instructions that run once, from first to last. */
export interface Straight {
  readonly from: number;
  readonly to: number;
}

/** The slot of a past value. source: its place in the row of named values. */
export interface LaggedSlot {
  readonly slot: number;
  readonly source: number;
  readonly lag: number;
}

export interface CompiledIdentity extends Identity {
  /** By cell: the slots of its amount and of its gross value. */
  readonly amounts: IdColumn;
  readonly gross: IdColumn;
}

/**
 * A model as a program over slots: named values (variables, then parameters) first, so that a period is one row of them.
 * Nothing here depends on the values of parameters or on the number of periods: compile once, run often.
 */
export interface CompiledModel extends ResolvedModel {
  readonly program: Program;
  /** What determines the variables, in order. */
  readonly steps: readonly (Straight | Block)[];
  readonly lagged: readonly LaggedSlot[];
  readonly checks: Straight;
  readonly identities: readonly CompiledIdentity[];
}

/**
 * Orders the equations and turns them into a program.
 *
 * Equations are sorted so that each follows those it needs; where some need each other they form a block, which is solved
 * by Newton's method on a few guessed variables (its tears). Everything else is computed once, in order.
 * Throws equations/cycle-too-large when a block needs more than 500 tears.
 */
export function compileModel(model: ResolvedModel): CompiledModel {
  const { equations, index } = model;
  const lagged = new Map<string, LaggedSlot>();
  const indexOf = (name: string): number => index.get(name) ?? 0;
  const writer = programWriter(index.size, (name, lag) => {
    if (lag === 0) return indexOf(name);
    const key = `${name}[-${lag}]`;
    const known = lagged.get(key);
    if (known !== undefined) return known.slot;
    const slot = writer.reserve();
    lagged.set(key, { slot, source: indexOf(name), lag });
    return slot;
  });

  const write = (expression: Expression, source: Source, target = writer.reserve()): number => {
    writer.write(expression, target, source);
    return target;
  };

  const needs = graphOf(
    equations.map(({ references }) =>
      references.flatMap(({ name, lag }) => (lag === 0 && indexOf(name) < equations.length ? indexOf(name) : [])),
    ),
  );
  const needsItself = (i: number): boolean => needs.targets.subarray(needs.starts[i], needs.starts[i + 1]).includes(i);
  const cells = new Map<Expression, { readonly amount: number; readonly gross: number }>();
  const steps: (Straight | Block)[] = [];
  for (const members of components(needs)) {
    if (members.length > 1 || needsItself(members[0] ?? 0)) steps.push(block(members));
    else straight(members);
  }
  const from = writer.here();
  const compiled = model.identities.map(compileIdentity);
  const checks = { from, to: writer.here() };
  return { ...model, program: writer.finish(), steps, lagged: [...lagged.values()], checks, identities: compiled };

  function equationsOf(members: readonly number[]): ParsedEquation[] {
    return members.flatMap((i) => equations[i] ?? []);
  }

  function straight(members: readonly number[]): void {
    const from = writer.here();
    for (const { expression, source, variable } of equationsOf(members)) write(expression, source, indexOf(variable));
    const last = steps.at(-1);
    if (last === undefined || "tears" in last) steps.push({ from, to: writer.here() });
    else steps[steps.length - 1] = { from: last.from, to: writer.here() };
  }

  function block(members: readonly number[]): Block {
    const tearing = tear(needs, members, mostTears);
    if (tearing === undefined) {
      const [first] = equationsOf(members);
      return fail("equations/cycle-too-large", first?.source.place(0) ?? {}, {
        equations: members.length,
        limit: mostTears,
      });
    }
    const from = writer.here();
    for (const { expression, source, variable } of equationsOf(tearing.order)) {
      write(expression, source, indexOf(variable));
    }
    const tears = equationsOf(tearing.tears);
    const results = tears.map(({ expression, source }) => write(expression, source));
    const to = writer.here();
    const grossValues = tears.map(({ expression, source }) => write(gross(expression), source));
    return {
      from,
      to,
      end: writer.here(),
      members: idColumnOf(members),
      tears: idColumnOf(tearing.tears),
      results: idColumnOf(results),
      gross: idColumnOf(grossValues),
    };
  }

  function compileIdentity(identity: Identity): CompiledIdentity {
    const written = identity.cells.map(({ expression, source }) => {
      const known = cells.get(expression);
      if (known !== undefined) return known;
      const slots = { amount: write(expression, source), gross: write(gross(expression), source) };
      cells.set(expression, slots);
      return slots;
    });
    return {
      ...identity,
      amounts: idColumnOf(written.map(({ amount }) => amount)),
      gross: idColumnOf(written.map((each) => each.gross)),
    };
  }
}

/** Names of variables by number. */
export function variableNames({ equations }: ResolvedModel, variables: Iterable<number>): string[] {
  return Array.from(variables, (i) => equations[i]?.variable ?? "");
}
