// node packaging/sample/make.mjs --out DIR [--now ISO]
import { parseArgs } from "node:util";
import { makeSample } from "./sample.mjs";

const { values } = parseArgs({ options: { out: { type: "string" }, now: { type: "string" } } });
const now = values.now ? Date.parse(values.now) : Date.now();
if (!values.out || Number.isNaN(now)) {
  process.stderr.write("usage: make.mjs --out DIR [--now 2026-03-02T09:00:00Z]\n");
  process.exitCode = 2;
} else {
  const { messages, folders, people } = makeSample(values.out, now);
  process.stdout.write(`${messages} messages in ${Object.keys(folders).length} folders, ${people.length} people: ${values.out}\n`);
}
