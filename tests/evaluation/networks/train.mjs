// node train.mjs [SHARED]: learns the coefficients of host/metrics/coefficients.h from the networks and prints them as
// they stand there.
import path from "node:path";
import { ROOT } from "../../../packaging/lib/project.mjs";
import { JUDGEMENTS, learn, loadNetworks } from "./judgements.mjs";

const networks = loadNetworks(process.argv[2] ?? path.resolve(ROOT, "../shared"));
for (const judgement of JUDGEMENTS) {
  const model = learn(judgement, networks);
  const parts = judgement.observe({ owner: "", person: "", known: { sent: [0], received: [] }, now: 0, writes: false, silent: false, watched: false });
  process.stdout.write(`${judgement.name}: usual log-odds ${model.usualLogOdds.toFixed(4)}\n`);
  parts.forEach(({ part }, i) => process.stdout.write(`  {"${part}", ${model.weights[i]?.toFixed(4)}, ${model.usual[i]?.toFixed(4)}},\n`));
}
