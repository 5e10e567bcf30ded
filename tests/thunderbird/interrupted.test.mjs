// The host is killed in the middle of reading; after a restart everything is read, and the database holds exactly
// what an undisturbed run holds.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { agree, draht, exported, hostProcess, Machine, openDraht, waitUntilRead } from "../support/draht-in-thunderbird.mjs";
import { mailboxForTests } from "../support/mailbox-for-tests.mjs";
import { waitFor } from "../support/wait.mjs";

/** @type {import("../support/mailbox-for-tests.mjs").TestMailbox} */
let mailbox;
/** @type {Machine[]} */
const machines = [];
/** @type {import("../support/thunderbird.mjs").Thunderbird | null} */
let thunderbird = null;

before(() => {
  mailbox = mailboxForTests();
});

after(async () => {
  await thunderbird?.kill();
  machines.forEach((machine) => machine.remove());
  mailbox?.remove();
});

async function newMachine() {
  const machine = new Machine({ owner: mailbox.owner, mailDir: mailbox.directory });
  machines.push(machine);
  thunderbird = await machine.start();
  await thunderbird.installAddon(machine.xpi);
  return machine;
}

/** @param {Machine} machine @returns {number} mails kept so far */
function mailsKept(machine) {
  try {
    return exported(machine.database).split("\n").filter((line) => line.includes('"mail"')).length;
  } catch {
    return 0; // no database yet
  }
}

async function readUndisturbed() {
  const machine = await newMachine();
  const running = /** @type {import("../support/thunderbird.mjs").Thunderbird} */ (thunderbird);
  await waitUntilRead(await agree(running));
  await running.quit();
  return exported(machine.database);
}

test("a host killed in mid-ingest costs nothing", async () => {
  const undisturbed = await readUndisturbed();

  const machine = await newMachine();
  let running = /** @type {import("../support/thunderbird.mjs").Thunderbird} */ (thunderbird);
  await agree(running);
  const host = await hostProcess(running);
  const kept = await waitFor("the first mails in the database", () => mailsKept(machine), { everyMs: 20 });
  process.kill(host, "SIGKILL");
  await running.quit();
  const afterKill = exported(machine.database);
  assert.notEqual(afterKill, undisturbed, `killed in the middle, after at least ${kept} mails`);

  thunderbird = running = await machine.start();
  await waitUntilRead(await openDraht(running));
  await running.quit();
  assert.equal(exported(machine.database), undisturbed);
  assert.ok(draht("people", "--db", machine.database).length > 0);
});
