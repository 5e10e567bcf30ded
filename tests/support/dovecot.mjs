// Debian's Dovecot as a mail server of one test: its own folder, users and port, loopback only, run by whoever runs the
// test. Its tools put mail there and take it away, as other mail programs of the same user would.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { startGroup } from "./processes.mjs";
import { waitFor } from "./wait.mjs";

const SERVER = "/usr/sbin/dovecot";
const TOOL = "/usr/bin/doveadm";
const IMAP = "/usr/lib/dovecot/imap";
export const USER = "owner";
export const PASSWORD = "only-for-this-test";

/** @returns {string} why no server can be started here; "" if it can */
export function whyNoDovecot() {
  const missing = [SERVER, TOOL, IMAP].find((file) => !fs.existsSync(file));
  return missing ? `${missing} is missing (Debian package dovecot-imapd)` : "";
}

/** @returns {Promise<number>} a port of this machine that nobody listens on */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = /** @type {net.AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });
}

/** @param {number} port @returns {Promise<boolean>} whether a mail server greets there */
function greets(port) {
  return new Promise((resolve) => {
    const socket = net.connect(port, "127.0.0.1");
    const end = (/** @type {boolean} */ answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1000, () => end(false));
    socket.once("error", () => end(false));
    socket.once("data", (bytes) => end(bytes.toString("latin1").startsWith("* OK")));
  });
}

/**
 * Dovecot gives up root for mail and for whoever has not logged in yet: root needs other users for both. Anyone else
 * is all of them.
 * @returns {{mail: {uid: number, gid: number}, internal: string, internalGroup: string, login: string}}
 */
function users() {
  const { uid, gid, username } = os.userInfo();
  if (uid !== 0) return { mail: { uid, gid }, internal: username, internalGroup: execFileSync("id", ["-gn"], { encoding: "utf8" }).trim(), login: username };
  const number = (/** @type {string} */ option) => Number(execFileSync("id", [option, "nobody"], { encoding: "utf8" }));
  return { mail: { uid: number("-u"), gid: number("-g") }, internal: "dovecot", internalGroup: "dovecot", login: "dovenull" };
}

/** @param {string} root @param {number} port @param {Record<string, string>} specialUse @returns {string} */
function configuration(root, port, specialUse) {
  const { mail, internal, internalGroup, login } = users();
  const special = Object.entries(specialUse).map(([name, flag]) => `  mailbox "${name}" {\n    special_use = \\${flag}\n    auto = subscribe\n  }`);
  return `protocols = imap
listen = 127.0.0.1
base_dir = ${root}/run
state_dir = ${root}/state
log_path = ${root}/log
ssl = no
disable_plaintext_auth = no
default_internal_user = ${internal}
default_internal_group = ${internalGroup}
default_login_user = ${login}
first_valid_uid = ${mail.uid}
first_valid_gid = ${mail.gid}
mail_location = maildir:${root}/mail
passdb {
  driver = static
  args = password=${PASSWORD}
}
userdb {
  driver = static
  args = uid=${mail.uid} gid=${mail.gid} home=${root}/home
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
namespace inbox {
  inbox = yes
  separator = /
${special.join("\n")}
}
`;
}

/**
 * @param {{specialUse?: Record<string, string>}} [options] folders that are there from the beginning: name -> flag, such as "Sent"
 * @returns {Promise<Dovecot>} greets on its port
 */
export async function startDovecot({ specialUse = {} } = {}) {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), "draht-dovecot-"));
  const port = await freePort();
  const file = path.join(root, "dovecot.conf");
  fs.writeFileSync(file, configuration(root, port, specialUse));
  const { mail } = users();
  for (const name of ["home", "mail"]) {
    fs.mkdirSync(path.join(root, name));
    fs.chownSync(path.join(root, name), mail.uid, mail.gid);
  }
  fs.chmodSync(root, 0o755);
  const log = path.join(root, "log");
  const output = fs.openSync(log, "a"); // Before it can write its own log, it says there what is wrong.
  const server = new Dovecot(root, port, file, startGroup(SERVER, ["-F", "-c", file], { stdio: ["ignore", output, output] }));
  fs.closeSync(output);
  try {
    await waitFor("Dovecot", () => greets(port), { explain: () => fs.readFileSync(log, "utf8") });
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** A server that runs; startDovecot makes them. Names of folders are UTF-8, their parts divided by "/". */
export class Dovecot {
  #root;
  #configuration;
  #group;

  /** @param {string} root @param {number} port @param {string} file its configuration @param {ReturnType<typeof startGroup>} group */
  constructor(root, port, file, group) {
    this.#root = root;
    this.#configuration = file;
    this.#group = group;
    this.port = port;
  }

  /** @param {string[]} args @param {string} [input] @returns {string} what the server's tool prints */
  #tool(args, input = "") {
    const [command = "", ...rest] = args;
    return execFileSync(TOOL, ["-c", this.#configuration, ...command.split(" "), "-u", USER, ...rest], { encoding: "utf8", input, stdio: ["pipe", "pipe", "pipe"] });
  }

  /** @param {string} folder */
  create(folder) {
    this.#tool(["mailbox create", "-s", folder]);
  }

  /** @param {string} folder with all that is in it; created again, it is another one (UIDVALIDITY) */
  delete(folder) {
    this.#tool(["mailbox delete", "-s", folder]);
  }

  /** @param {string} folder @param {string} message whole */
  save(folder, message) {
    this.#tool(["save", "-m", folder], message);
  }

  /** @param {string} folder @param {string} messageId without angle brackets; is deleted */
  expunge(folder, messageId) {
    this.#tool(["expunge", "mailbox", folder, "header", "message-id", messageId]);
  }

  /** @param {string} folder @param {string} messageId without angle brackets @param {string} target folder */
  move(folder, messageId, target) {
    this.#tool(["move", target, "mailbox", folder, "header", "message-id", messageId]);
  }

  /** @param {string} folder @returns {{uidvalidity: number, messages: number}} */
  status(folder) {
    const answer = this.#tool(["mailbox status", "uidvalidity messages", folder]);
    const number = (/** @type {string} */ name) => Number(new RegExp(`${name}=(\\d+)`).exec(answer)?.[1]);
    return { uidvalidity: number("uidvalidity"), messages: number("messages") };
  }

  /** Ends it, and all that it kept is gone. */
  async stop() {
    // Asked, it ends its own processes too; killed, it would leave them.
    this.#group.child.kill("SIGTERM");
    const alarm = setTimeout(() => void this.#group.kill(), 5000);
    await this.#group.ended;
    clearTimeout(alarm);
    await this.#group.kill();
    fs.rmSync(this.#root, { recursive: true, force: true });
  }
}
