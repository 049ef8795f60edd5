import type { FundsFlows, PaymentKind } from "./funds-flows.ts";
import { grouped } from "./grouped.ts";
import { type FundsLine, type RowSpan, sourcesAndUses } from "./sources-and-uses.ts";

/** From left to right: who pays, for what, whom the picture is about, for what it pays, and who is paid. */
export const sankeyLayers = ["payer", "source", "centre", "use", "payee"] as const;
export type SankeyLayer = (typeof sankeyLayers)[number];

/**
 * A node of a Sankey picture. What flows in flows out, but for payers, payees and money, where a flow begins or ends.
 *
 * what     a sector, what money is paid for, the money of the centre itself (run down on the left, kept on the right), the centre,
 *          or several nodes of the layer in one
 * name     id of a sector, an instrument or a flow; empty for money, centre and other
 * merged   how many nodes stand here as one: n of `other (n)`, 1 for all others
 */
export interface SankeyNode {
  readonly id: string;
  readonly layer: SankeyLayer;
  readonly what: "sector" | PaymentKind | "money" | "centre" | "other";
  readonly name: string;
  readonly merged: number;
  /** What flows through [usd bn]. */
  readonly amount: number;
}

/** Money from a node to one further right [usd bn, > 0]. */
export interface SankeyLink {
  readonly source: string;
  readonly target: string;
  readonly amount: number;
}

/** Every link leads to the right, so nothing goes in a circle: a sector that pays and is paid stands twice. */
export interface Sankey {
  readonly nodes: readonly SankeyNode[];
  readonly links: readonly SankeyLink[];
  /** What the centre received, its own money that was run down included, and what it paid, money kept included [usd bn]. */
  readonly sources: number;
  readonly uses: number;
}

/** What a picture of flows is drawn around, and how fine. */
export interface SankeyOptions {
  /** At most so many links; the smallest nodes are joined to `other`: who pays for one thing, or things. */
  readonly most?: number;
  /** Ids of the sectors in the centre, taken together: what they pay each other is left out. Who builds AI, unless said otherwise. */
  readonly centre?: readonly string[];
}

/** Money below this part of all there is in a picture is rounding. */
const negligible = 1e-12;

/** Who spends on AI. */
export const aiBuilders: readonly string[] = ["hyperscalers", "ai-labs"];

/**
 * Where the money of some sectors comes from, through what, and whom it reaches.
 *
 *   payer → what was paid for → centre → what it paid for → payee
 *
 * Money goes the way it was paid: a claim redeemed or an income taken back stands on the other side of the picture, never below 0.
 */
export function sankey(
  flows: FundsFlows,
  span: RowSpan,
  { most = 14, centre = aiBuilders }: SankeyOptions = {},
): Sankey {
  const tables = sourcesAndUses(flows, span).filter(({ sector }) => centre.includes(sector));
  const paths = [
    ...tables.flatMap((each) => each.sources.flatMap((line) => pathsOf(line, centre, "in"))),
    ...tables.flatMap((each) => each.uses.flatMap((line) => pathsOf(line, centre, "out"))),
    ...tables.flatMap(({ drawn }) => (drawn > 0 ? [{ nodes: [ownMoney("source"), middle], amount: drawn }] : [])),
    ...tables.flatMap(({ kept }) => (kept > 0 ? [{ nodes: [middle, ownMoney("use")], amount: kept }] : [])),
  ];
  const all = paths.reduce((sum, { amount }) => sum + amount, 0);
  const merged = fewer(
    paths.filter(({ amount }) => amount > negligible * all),
    most,
  );
  const links = linksOf(merged);
  const nodes = nodesOf(merged, links);
  const through = (from: "source" | "target"): number =>
    links.reduce((sum, link) => (link[from] === middle.id ? sum + link.amount : sum), 0);
  return { nodes, links, sources: through("target"), uses: through("source") };
}

type Place = Omit<SankeyNode, "amount" | "merged"> & { readonly of: ReadonlySet<string> };

/** Money on its way through neighbouring nodes. */
interface Path {
  readonly nodes: readonly Place[];
  readonly amount: number;
}

const place = (layer: SankeyLayer, what: SankeyNode["what"], name: string): Place => {
  const id = [layer, what, name].filter((part) => part !== "").join(":");
  return { id, layer, what, name, of: new Set([id]) };
};
const middle = place("centre", "centre", "");
const ownMoney = (layer: "source" | "use"): Place => place(layer, "money", "");

function pathsOf(line: FundsLine, centre: readonly string[], way: "in" | "out"): readonly Path[] {
  const thing = place(way === "in" ? "source" : "use", line.kind, line.item);
  return line.with.flatMap(({ sector, amount }) => {
    if (centre.includes(sector)) return [];
    const party = place(way === "in" ? "payer" : "payee", "sector", sector);
    return [{ nodes: way === "in" ? [party, thing, middle] : [middle, thing, party], amount }];
  });
}

/** The same money with no more links than `most`: what is smallest is joined first, payers of one thing, or two things. */
function fewer(paths: readonly Path[], most: number): readonly Path[] {
  let left = paths;
  while (linksOf(left).length > most) {
    const [join] = [...joinsOfParties(left), ...joinsOfThings(left)].toSorted((a, b) => a.added - b.added);
    if (join === undefined) break;
    left = left.map((path) => (join.isMeant(path) ? { ...path, nodes: path.nodes.map(join.renamed) } : path));
  }
  return left;
}

/** Two nodes that may become one, and how much would newly be hidden in `other` [usd bn]. */
interface Join {
  readonly added: number;
  readonly isMeant: (path: Path) => boolean;
  readonly renamed: (node: Place) => Place;
}

const thingOf = ({ nodes }: Path): Place | undefined =>
  nodes.find(({ layer }) => layer === "source" || layer === "use");
const partyOf = ({ nodes }: Path): Place | undefined =>
  nodes.find(({ layer }) => layer === "payer" || layer === "payee");

/** Of each thing the two who pay, or are paid, least for it. */
function joinsOfParties(paths: readonly Path[]): readonly Join[] {
  const things = grouped(paths, (path) => thingOf(path)?.id ?? "");
  return [...things].flatMap(([thing, same]) => {
    const join = joinOf(same, partyOf, `other:${thing}`);
    return join === undefined ? [] : [{ ...join, isMeant: (path: Path) => thingOf(path)?.id === thing }];
  });
}

/** The two smallest things on either side. */
function joinsOfThings(paths: readonly Path[]): readonly Join[] {
  const sides = grouped(paths, (path) => thingOf(path)?.layer);
  return [...sides.values()].flatMap((same) => {
    const join = joinOf(
      same.filter((path) => partyOf(path) !== undefined),
      thingOf,
      "other",
    );
    return join === undefined ? [] : [{ ...join, isMeant: () => true }];
  });
}

function joinOf(
  paths: readonly Path[],
  nodeOf: (path: Path) => Place | undefined,
  name: string,
): Omit<Join, "isMeant"> | undefined {
  const sums = [...grouped(paths, (path) => nodeOf(path)?.id).values()].flatMap((same) => {
    const [first] = same;
    const node = first === undefined ? undefined : nodeOf(first);
    return node === undefined ? [] : [{ node, amount: same.reduce((sum, { amount }) => sum + amount, 0) }];
  });
  // What is several already takes up the next.
  const isSeveral = ({ node }: (typeof sums)[number]): number => Number(node.what === "other");
  const [one, other] = sums.toSorted((a, b) => isSeveral(b) - isSeveral(a) || a.amount - b.amount);
  if (one === undefined || other === undefined) return undefined;
  const { layer } = one.node;
  const of = new Set([...one.node.of, ...other.node.of]);
  const joined: Place = { id: `${layer}:${name}`, layer, what: "other", name: "", of };
  return {
    added: other.amount + (isSeveral(one) === 1 ? 0 : one.amount),
    renamed: (node) => (node.id === one.node.id || node.id === other.node.id ? joined : node),
  };
}

function linksOf(paths: readonly Path[]): readonly SankeyLink[] {
  const sums = new Map<string, { readonly source: string; readonly target: string; amount: number }>();
  for (const { nodes, amount } of paths) {
    for (let step = 0; step + 1 < nodes.length; step++) {
      const [source = "", target = ""] = [nodes[step]?.id, nodes[step + 1]?.id];
      const sum = sums.get(`${source} ${target}`) ?? { source, target, amount: 0 };
      sum.amount += amount;
      sums.set(`${source} ${target}`, sum);
    }
  }
  return [...sums.values()].toSorted((a, b) => b.amount - a.amount);
}

function nodesOf(paths: readonly Path[], links: readonly SankeyLink[]): readonly SankeyNode[] {
  const places = new Map(paths.flatMap(({ nodes }) => nodes.map((node) => [node.id, node])));
  const through = (id: string, from: "source" | "target"): number =>
    links.reduce((sum, link) => (link[from] === id ? sum + link.amount : sum), 0);
  return [...places.values()]
    .map(({ id, layer, what, name, of }) => {
      const [sent, received] = [through(id, "source"), through(id, "target")];
      return { id, layer, what, name, merged: of.size, amount: sent > received ? sent : received };
    })
    .toSorted(
      (a, b) =>
        sankeyLayers.indexOf(a.layer) - sankeyLayers.indexOf(b.layer) ||
        Number(a.what === "other") - Number(b.what === "other") ||
        b.amount - a.amount,
    );
}
