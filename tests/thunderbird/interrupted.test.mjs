// The host is killed in the middle of reading; after a restart everything is read, and the database holds exactly
// what an undisturbed run holds.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { agree, draht, exported, hostProcess, Machine, mailsKept, openDraht, waitUntilRead } from "../support/draht-in-thunderbird.mjs";
import { mailboxForTests } from "../support/mailbox-for-tests.mjs";
import { waitFor } from "../support/wait.mjs";

/** The host reads a mailbox in less time than it takes to kill it. */
const ENOUGH_COPIES = 15;

/** @type {import("../support/mailbox-for-tests.mjs").TestMailbox} */
let mailbox;
/** @type {Machine[]} */
const machines = [];
/** @type {import("../support/thunderbird.mjs").Thunderbird | null} */
let thunderbird = null;

before(() => {
  mailbox = mailboxForTests({ copies: ENOUGH_COPIES });
});

after(async () => {
  await thunderbird?.kill();
  machines.forEach((machine) => machine.remove());
  mailbox?.remove();
});

async function newMachine() {
  const machine = new Machine({ owner: mailbox.owner, mailDir: mailbox.directory });
  machines.push(machine);
  thunderbird = await machine.start({ opened: false });
  await thunderbird.installAddon(machine.xpi);
  return machine;
}

/** @param {Machine} machine @returns {number} mails kept so far; 0 while there is no database */
function mailsSoFar(machine) {
  try {
    return mailsKept(machine);
  } catch {
    return 0;
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
  const kept = await waitFor("the first mails in the database", () => mailsSoFar(machine), { everyMs: 20 });
  process.kill(host, "SIGKILL");
  await running.quit();
  const afterKill = exported(machine.database);
  assert.notEqual(afterKill, undisturbed, `killed in the middle, after at least ${kept} mails`);

  thunderbird = running = await machine.start({ opened: false });
  await waitUntilRead(await openDraht(running));
  await running.quit();
  assert.equal(exported(machine.database), undisturbed);
  assert.ok(draht("people", "--db", machine.database).length > 0);
});
