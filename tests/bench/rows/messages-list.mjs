// The first import by summaries against what every add-on can do: list the messages of the running Thunderbird.
import fs from "node:fs";
import path from "node:path";
import { atFullSize, digits, messages, time } from "../measure/figures.mjs";
import { listAllMessages } from "../measure/list-addon.mjs";
import { cost, DRAHT, fastest } from "../measure/process.mjs";
import { inThunderbird } from "../measure/thunderbird.mjs";

const MESSAGES = { small: 10_000, full: 50_000 };
const ROUNDS = 3;
const BAR = 200;

/** @type {import("../rows.mjs").Row} */
export const messagesList = {
  name: "messages-list",
  what: "first import of 50,000 messages by summaries, against messages.list in the same Thunderbird",
  bar: `at least ${BAR} times faster`,
  async measure({ size, data }) {
    const mail = await data.mail(MESSAGES[size]);
    return inThunderbird(data, mail, async (thunderbird, { profile, home }) => {
      const database = path.join(home, "import.sqlite");
      const { draht } = await fastest(ROUNDS, {
        draht: () => {
          fs.rmSync(database, { force: true });
          return cost(DRAHT, ["import", "--thunderbird", profile, "--summaries-only", "--db", database, "--json"]);
        },
      });
      const listed = await listAllMessages(thunderbird, path.join(home, "list-addon"));
      for (const read of [JSON.parse(draht.output).messages, listed.messages]) {
        if (read !== mail.messages) throw new Error(`${read} of ${mail.messages} messages were read`);
      }
      const ratio = listed.seconds / draht.wall;
      return {
        measured: `${digits(ratio)} times: ${time(draht.wall)} against ${time(listed.seconds)}, ${messages(mail.messages)}`,
        reached: atFullSize(size, ratio >= BAR),
        figures: { messages: mail.messages, ratio, rounds: ROUNDS, draht, list_seconds: listed.seconds },
      };
    });
  },
};
