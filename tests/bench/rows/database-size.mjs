// Bytes that the database needs for a message, when the user keeps no subjects.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { atFullSize, digits, messages } from "../measure/figures.mjs";
import { databaseIn, withHost } from "../measure/pipe.mjs";

const MESSAGES = { small: 50_000, full: 1_000_000 };
const BAR = 150;

/** @param {string} database @returns {number} bytes, nothing left over in it */
function vacuumed(database) {
  execFileSync("sqlite3", [database, "vacuum", "pragma wal_checkpoint(truncate)"], { stdio: "ignore" });
  return fs.statSync(database).size;
}

/** @type {import("../rows.mjs").Row} */
export const databaseSize = {
  name: "database-size",
  what: "database without subjects, for each message",
  bar: `under ${BAR} bytes`,
  async measure(bench) {
    const mail = await bench.data.mail(MESSAGES[bench.size]);
    const imported = fs.statSync(databaseIn(await bench.databases.home(mail))).size;
    const home = await bench.databases.copy(mail);
    const withSubjects = vacuumed(databaseIn(home));
    // An import from the command line keeps subjects; the setting takes them out of what is there.
    await withHost(home, async (host) => {
      const { settings } = await host.ask("settings.get");
      await host.ask("settings.put", { settings: { ...settings, keep_subjects: false } });
    });
    const without = vacuumed(databaseIn(home));
    fs.rmSync(home, { recursive: true });
    const each = without / mail.messages;
    return {
      measured: `${digits(each)} bytes (vacuumed; ${digits(withSubjects / mail.messages)} with subjects, ${digits(imported / mail.messages)} as the import leaves it), ${messages(mail.messages)}`,
      reached: atFullSize(bench.size, each < BAR),
      figures: { messages: mail.messages, bytes_without_subjects: without, bytes_with_subjects: withSubjects, bytes_as_imported: imported },
    };
  },
};
