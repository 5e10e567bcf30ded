// Generated mail, kept between runs: profiles of Thunderbird with any number of messages, and the same messages as a table.
import fs from "node:fs";
import path from "node:path";
import { ROOT } from "../../../packaging/lib/project.mjs";
import { run, step } from "../../../packaging/lib/run.mjs";

const KEPT = path.join(ROOT, "build/bench-data");
const GENERATOR = path.join(ROOT, "tests/bench/make_profile.mjs");
// From here on sent mail is kept by year, as a whole "Sent" would not fit into the generator's memory.
const WHOLE_SENT_UP_TO = 1_000_000;
const GENERATOR_MEMORY_MB = 8192;

/** @typedef {{profile: string, rows: string, messages: number, split: boolean}} Mail a profile's folder, and a file of comma-separated values */

/** Mail that ends today: what a mailbox says to do depends on its last weeks. */
export class Data {
  constructor() {
    this.until = new Date().toISOString().slice(0, 10);
    this.folder = path.join(KEPT, this.until);
    this.scratch = path.join(KEPT, `run-${process.pid}`);
    fs.mkdirSync(this.scratch, { recursive: true });
    process.once("exit", () => fs.rmSync(this.scratch, { recursive: true, force: true }));
    // Mail of other days, and what runs left behind that were killed.
    for (const name of fs.readdirSync(KEPT)) {
      const [, owner = ""] = /^run-(\d+)$/.exec(name) ?? [];
      if (owner ? !fs.existsSync(`/proc/${owner}`) : name !== this.until) fs.rmSync(path.join(KEPT, name), { recursive: true });
    }
  }

  /** @param {string} name @returns {string} a path that is gone when all is measured */
  temporary(name) {
    return path.join(this.scratch, name);
  }

  /**
   * @param {number} messages
   * @param {{split?: boolean}} [options] sent mail by year, as it is always kept in the largest profiles
   * @returns {Promise<Mail>}
   */
  async mail(messages, { split = messages > WHOLE_SENT_UP_TO } = {}) {
    const made = await this.kept(`${messages}${split ? "-split" : ""}`, async (target) => {
      await step(`Writing ${messages.toLocaleString("en")} messages`, () => run("bench-mail", process.execPath, [
        `--max-old-space-size=${GENERATOR_MEMORY_MB}`, GENERATOR, "--out", path.join(target, "profile"), "--rows", path.join(target, "rows.csv"),
        "--messages", String(messages), "--until", this.until, ...(split ? ["--split-sent"] : []),
      ]));
    });
    return { profile: path.join(made, "profile"), rows: path.join(made, "rows.csv"), messages, split };
  }

  /**
   * @param {string} name
   * @param {(target: string) => Promise<void>} make writes a file or a folder there; not called if it is there already
   * @returns {Promise<string>} where it is, whole
   */
  async kept(name, make) {
    const made = path.join(this.folder, name);
    if (fs.existsSync(made)) return made;
    const unfinished = this.temporary("unfinished");
    fs.rmSync(unfinished, { recursive: true, force: true });
    await make(unfinished);
    fs.mkdirSync(this.folder, { recursive: true });
    fs.renameSync(unfinished, made);
    return made;
  }
}

/** @param {string} folder @param {RegExp} name @returns {string[]} all files below it with such a name */
export function filesBelow(folder, name) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const below = path.join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(below, name);
    return name.test(entry.name) ? [below] : [];
  });
}

/** Has the system keep the files in memory: what is measured is the work, not the disk. @param {readonly string[]} files */
export function warm(files) {
  const block = Buffer.alloc(1 << 20);
  for (const file of files) {
    const descriptor = fs.openSync(file, "r");
    while (fs.readSync(descriptor, block) > 0);
    fs.closeSync(descriptor);
  }
}
