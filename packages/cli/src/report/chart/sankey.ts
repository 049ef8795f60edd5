import { fixed, type Sankey } from "@ebb/core";
import type { EChartsOption } from "echarts";
import { nodeInWords } from "../../flows/flow-words.ts";
import type { Html } from "../html.ts";
import { colour } from "../palette.ts";
import { chartName, type Telling } from "../telling.ts";
import { drawn } from "./drawn.ts";

/** Where money comes from, through whom, and where it goes: left to right, widths as amounts. */
export function sankeyChart(id: string, title: string, picture: Sankey, centre: string, telling: Telling): Html {
  const { lang } = telling;
  const nameOf = (node: Sankey["nodes"][number]): string => nodeInWords(node, centre, telling.names, telling.terminal);
  const byId = new Map(picture.nodes.map((node) => [node.id, node]));
  const inWords = (at: string): string => {
    const node = byId.get(at);
    return node === undefined ? at : nameOf(node);
  };
  const description = picture.links
    .map(({ source, target, amount }) => `${inWords(source)} → ${inWords(target)} ${fixed(amount, 0, lang)}`)
    .join("; ");
  const inkOf = ({ layer }: Sankey["nodes"][number]): string =>
    colour(layer === "centre" ? "between" : layer === "payer" || layer === "source" ? "source" : "use");
  const option: EChartsOption = {
    series: [
      {
        type: "sankey",
        left: 4,
        right: 150,
        top: 8,
        bottom: 8,
        silent: true,
        draggable: false,
        nodeWidth: 12,
        nodeGap: 18,
        layoutIterations: 64,
        nodeAlign: "justify",
        data: picture.nodes.map((node) => ({
          name: node.id,
          depth: layers.indexOf(node.layer),
          itemStyle: { color: inkOf(node), borderWidth: 0 },
          label: {
            color: colour("ink"),
            fontSize: 12,
            lineHeight: 15,
            width: 145,
            overflow: "break" as const,
            // A node too small for two lines has one.
            formatter: `${chartName(nameOf(node), 48)}${node.amount < 0.09 * picture.sources ? "  " : "\n"}${fixed(node.amount, 0, lang)}`,
          },
        })),
        links: picture.links.map(({ source, target, amount }) => ({ source, target, value: amount })),
        lineStyle: { color: colour("between"), opacity: 0.22, curveness: 0.5 },
      },
    ],
  };
  const size = {
    width: 940,
    height: 90 + 56 * Math.max(...layers.map((layer) => picture.nodes.filter((node) => node.layer === layer).length)),
  };
  return drawn(id, option, size, { title, description });
}

const layers = ["payer", "source", "centre", "use", "payee"] as const;
