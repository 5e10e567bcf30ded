// One new message over the real pipe, until the nudges that follow from it are there.
import fs from "node:fs";
import { createRandom } from "../../../packaging/sample/random.mjs";
import { atFullSize, digits, quantile, time } from "../measure/figures.mjs";
import { ACCOUNT, Host } from "../measure/pipe.mjs";
import { makePeople, OWNER } from "../profile/people.mjs";

const MESSAGES = { small: [10_000, 50_000], full: [10_000, 1_000_000] };
const COUNT = 200;
const WARM_UP = 5;
const BUDGET_MS = 180_000;
const BAR = 2;
const LATE = 0.99;
const TEXT_SENTENCES = 40;

/** @param {string} home @returns {Promise<Host>} a host that has its nudges at hand and takes mail of the imported account */
async function listeningHost(home) {
  const host = new Host(home);
  await host.hello();
  const { settings } = await host.ask("settings.get");
  await host.ask("settings.put", { settings: { ...settings, owner: [OWNER.address], accounts: [ACCOUNT] } });
  await host.ask("nudges.list");
  return host;
}

/** @param {Host} host @param {{name: string, address: string}} sender @param {number} index @returns {Promise<number>} seconds */
async function takeOne(host, sender, index) {
  const beginning = `From: ${sender.address}\r\nTo: ${OWNER.address}\r\n\r\n${"Words as people write them, and more of them. ".repeat(TEXT_SENTENCES)}`;
  const message = {
    message_id: `<new-${index}@bench.example>`, date: Math.floor(Date.now() / 1000) - COUNT + index, from: `${sender.name} <${sender.address}>`,
    to: [OWNER.address], cc: [], bcc: [], subject: `a new message ${index}`, beginning: Buffer.from(beginning).toString("base64"),
  };
  const folder = { account: ACCOUNT, path: `/Archives/${new Date().getUTCFullYear()}`, use: "archives" };
  const since = performance.now();
  const { stored } = await host.ask("sources.mail.put", { folder, messages: [message] });
  await host.ask("nudges.list");
  if (stored !== 1) throw new Error("the host did not take the new message");
  return (performance.now() - since) / 1000;
}

/** @param {Host} host @param {number} least @throws {Error} when it knows fewer mails */
async function needMails(host, least) {
  const { mails } = await host.ask("data.summary");
  if (mails < least) throw new Error(`the host has ${mails} of ${least} messages`);
}

/** @param {readonly Host[]} hosts @returns {Promise<number[][]>} seconds of each message, for each host; by turns, as many as there is time for */
async function takeTurns(hosts) {
  const senders = makePeople(COUNT + WARM_UP, createRandom("bench-1/people"));
  const times = hosts.map(() => /** @type {number[]} */ ([]));
  const end = performance.now() + BUDGET_MS;
  for (const [index, sender] of senders.entries()) {
    for (const [place, host] of hosts.entries()) {
      const seconds = await takeOne(host, sender, index);
      if (index >= WARM_UP) times[place]?.push(seconds);
    }
    if (performance.now() > end && index >= WARM_UP) break;
  }
  return times;
}

/**
 * @param {readonly number[]} few seconds of each message
 * @param {readonly number[]} many
 * @param {number} share
 * @returns {{ratio: number, said: string}} of that quantile
 */
function compare(few, many, share) {
  const [one, other] = [quantile(few, share), quantile(many, share)];
  return { ratio: other / one, said: `${digits(other / one)} times (${time(other)} against ${time(one)})` };
}

/** @param {readonly string[]} homes folders of databases @param {readonly number[]} sizes messages in them @returns {Promise<number[][]>} as takeTurns */
async function measureHosts(homes, sizes) {
  /** @type {Host[]} */
  const hosts = [];
  try {
    for (const home of homes) hosts.push(await listeningHost(home));
    const times = await takeTurns(hosts);
    for (const [place, host] of hosts.entries()) {
      await needMails(host, (sizes[place] ?? 0) + (times[place]?.length ?? 0));
      await host.leave();
    }
    return times;
  } finally {
    for (const host of hosts) host.kill();
  }
}

/** @type {import("../rows.mjs").Row} */
export const newMessage = {
  name: "new-message",
  what: "one new message until findings are right again, at 1,000,000 messages",
  bar: `at most ${BAR} times the time at 10,000`,
  async measure({ size, data, databases }) {
    const sizes = MESSAGES[size];
    const homes = [];
    for (const messages of sizes) homes.push(await databases.copy(await data.mail(messages)));
    const [few = [], many = []] = await measureHosts(homes, sizes);
    for (const home of homes) fs.rmSync(home, { recursive: true });
    const [middle, late] = [compare(few, many, 0.5), compare(few, many, LATE)];
    return {
      measured: `median ${middle.said}, 99th percentile ${late.said}, ${many.length} messages each, at ${sizes.map((messages) => messages.toLocaleString("en")).join(" and ")}`,
      reached: atFullSize(size, Math.max(middle.ratio, late.ratio) <= BAR),
      figures: { messages: sizes, taken: many.length, ratio_median: middle.ratio, ratio_99th: late.ratio, seconds_few: few, seconds_many: many },
    };
  },
};
