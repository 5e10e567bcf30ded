// The npm packages that the project uses for checks and measurements, pinned by the lock file in packaging/js.
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { ROOT } from "./project.mjs";
import { run, step } from "./run.mjs";

export const TOOLS = path.join(ROOT, "packaging/js");

/** Installs the pinned tools, unless those in place are already of this lock file. */
export async function installTools() {
  const lock = createHash("sha256").update(fs.readFileSync(path.join(TOOLS, "package-lock.json"))).digest("hex");
  const stamp = path.join(TOOLS, "node_modules/.installed");
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === lock) return;
  await step("Installing the tools for JavaScript", () => run("npm", "npm", ["ci", "--prefix", TOOLS]));
  fs.writeFileSync(stamp, lock);
}
