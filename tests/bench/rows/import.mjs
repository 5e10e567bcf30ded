// The first import of a mailbox by its summaries, against sqlite3's shell reading the same messages as a table.
import fs from "node:fs";
import { warm } from "../measure/data.mjs";
import { atFullSize, digits, messages, time } from "../measure/figures.mjs";
import { cost, fastest } from "../measure/process.mjs";

const MESSAGES = { small: 50_000, full: 300_000 };
const ROUNDS = 3;
const BAR = 3;
const TABLE = "create table messages (sender text, recipients text, subject text, message_id text, date integer, folder text)";

/** @param {import("../measure/data.mjs").Data} data @param {string} rows @returns {Promise<import("../measure/process.mjs").Cost>} */
function importIntoTable(data, rows) {
  const database = data.temporary("table.sqlite");
  fs.rmSync(database, { force: true });
  warm([rows]);
  return cost("sqlite3", [database, TABLE, ".mode csv", `.import "${rows}" messages`]);
}

/** @type {import("../rows.mjs").Row} */
export const importAgainstShell = {
  name: "import",
  what: "first import by summaries, to a committed database with findings ready",
  bar: `at most ${BAR} times .import of the same rows by sqlite3`,
  async measure(bench) {
    const mail = await bench.data.mail(MESSAGES[bench.size]);
    const { shell, draht } = await fastest(ROUNDS, {
      shell: () => importIntoTable(bench.data, mail.rows),
      draht: () => bench.databases.import(mail),
    });
    const [onTheClock, processor] = [draht.wall / shell.wall, draht.cpu / shell.cpu];
    return {
      measured: `${digits(onTheClock)} times on the clock (${time(draht.wall)} against ${time(shell.wall)}), ${digits(processor)} times in processor time (${time(draht.cpu)} against ${time(shell.cpu)}), ${messages(mail.messages)}`,
      reached: atFullSize(bench.size, Math.max(onTheClock, processor) <= BAR),
      figures: { messages: mail.messages, rounds: ROUNDS, ratio_clock: onTheClock, ratio_processor: processor, draht, shell },
    };
  },
};
