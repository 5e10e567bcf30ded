// Thunderbird in memory, as far as Draht talks to it: accounts with folders and mails, calendars, an address book, storage
// and a pipe to a host. It really works: what is put in comes out again, and changes fire their events.
import { fakeCalendars } from "./fake-calendars.mjs";

/**
 * @typedef {object} FakeMail
 * @property {string} id message id
 * @property {number} at UTC seconds
 * @property {string} [from]
 * @property {string} [subject]
 * @property {string} [raw] the whole message, one character for each byte; none: it cannot be read
 * @property {number} [size] that Thunderbird tells of it, if not its length
 */

class FakeEvent {
  /** @type {((...args: any[]) => any)[]} */
  #listeners = [];
  addListener(/** @type {(...args: any[]) => any} */ listener) {
    this.#listeners.push(listener);
  }
  /** @param {...any} args @returns {Promise<any[]>} what the listeners answered */
  fire(...args) {
    return Promise.all(this.#listeners.map((listener) => listener(...args)));
  }
}

export class FakeMessenger {
  /** @type {Map<string, FakeMail[]>} by folder id */
  mails = new Map();
  /** @type {Set<string>} folder ids without a list of messages */
  unopened = new Set();
  /** @type {any[]} in the shape of messenger.accounts */
  accountList = [];
  /** @type {Record<string, any>} */
  stored = {};
  /** @type {any[]} what the pages were told */
  news = [];
  /** Called before each page of a search; may throw or wait. */
  onPage = async () => {};
  searches = 0;
  /** Further pages that were asked for. */
  pagesRead = 0;
  /** Messages of which more than a list shows was asked for. */
  textsRead = 0;
  pageSize = 250;
  #nextNumber = 1;
  /** @type {Map<string, any[][]>} pages not yet fetched */
  #lists = new Map();

  /** @param {import("./fake-host.mjs").FakeHost} host */
  constructor(host) {
    this.host = host;
    this.drahtCalendars = fakeCalendars(() => new FakeEvent());
  }

  /** Makes it the one that the modules under test meet. */
  install() {
    /** @type {any} */ (globalThis).messenger = this;
    return this;
  }

  /** @param {string} account @param {string} path @param {FakeMail[]} mails @param {string} [use] */
  addFolder(account, path, mails, use) {
    let found = this.accountList.find(({ id }) => id === account);
    if (!found) {
      found = { id: account, name: account, type: "imap", identities: [{ email: `me@${account}.example` }], rootFolder: { subFolders: [] } };
      this.accountList.push(found);
    }
    const folder = { id: `${account}:/${path}`, accountId: account, path: `/${path}`, specialUse: use ? [use] : [], subFolders: [] };
    found.rootFolder.subFolders.push(folder);
    this.mails.set(folder.id, mails);
    return folder.id;
  }

  /** @param {string} id @returns {any} a MailFolder */
  folder(id) {
    return this.accountList.flatMap(({ rootFolder }) => rootFolder.subFolders).find((folder) => folder.id === id);
  }

  /** Loads the Experiment that tells where folders lie; what they hold, the host finds there. */
  putOnDisk() {
    const all = () => this.accountList.flatMap(({ rootFolder }) => rootFolder.subFolders);
    this.drahtFolders = {
      list: async (/** @type {string[]} */ accounts) => all().filter(({ accountId }) => accounts.includes(accountId)).map((folder) => ({
        account: folder.accountId, path: folder.path, directory: `/mail/${folder.accountId}`, summary: `/mail/${folder.accountId}${folder.path}.msf`,
        store: `/mail/${folder.accountId}${folder.path}`, kind: "mbox", on_server: true, shared: folder.shared === true,
        messages: this.unopened.has(folder.id) ? -1 : this.mails.get(folder.id)?.length ?? 0,
      })),
    };
    this.host.onDisk = ({ account, path }) => ({ ids: (this.mails.get(`${account}:${path}`) ?? []).map(({ id }) => id) });
  }

  /** @type {any} */
  drahtFolders;

  /** @param {string} folderId @param {FakeMail} mail @returns {any} a MessageHeader */
  header(folderId, mail) {
    const [account, path] = folderId.split(":/");
    const id = this.#numberOf(folderId, mail);
    this.#numbered.set(id, mail);
    return {
      id, headerMessageId: mail.id, date: new Date(mail.at * 1000), author: mail.from ?? "Tom Berger <tom@x.example>",
      recipients: [`me@${account}.example`], ccList: [], bccList: [], subject: mail.subject ?? "", folder: { id: folderId, accountId: account, path: `/${path}` },
      size: mail.size ?? mail.raw?.length ?? 0,
    };
  }

  /** @param {any[]} headers @returns {any} the first page, as Thunderbird gives it */
  list(headers) {
    const pages = [];
    for (let at = 0; at === 0 || at < headers.length; at += this.pageSize) {
      pages.push(headers.slice(at, at + this.pageSize));
    }
    return this.#page(`list-${this.#nextNumber++}`, pages);
  }

  /** @param {string} id @param {any[][]} pages */
  #page(id, pages) {
    const [messages, ...rest] = pages;
    this.#lists.set(id, rest);
    return { id: rest.length > 0 ? id : null, messages };
  }

  get openLists() {
    return [...this.#lists.values()].filter((pages) => pages.length > 0).length;
  }

  accounts = { list: async () => this.accountList };
  folders = {
    getFolderInfo: async (/** @type {string} */ id) => {
      if (this.unopened.has(id)) throw new Error("An unexpected error occurred");
      return { totalMessageCount: (this.mails.get(id) ?? []).length };
    },
    onCreated: new FakeEvent(), onDeleted: new FakeEvent(), onMoved: new FakeEvent(), onCopied: new FakeEvent(), onRenamed: new FakeEvent(),
    onFolderInfoChanged: new FakeEvent(),
  };
  messages = {
    query: async (/** @type {any} */ { folderId, fromDate, toDate }) => {
      if (this.unopened.has(folderId)) throw new Error("An unexpected error occurred");
      this.searches += 1;
      await this.onPage();
      const found = (this.mails.get(folderId) ?? []).filter(
        ({ at }) => (!fromDate || at * 1000 >= Number(fromDate)) && (!toDate || at * 1000 <= Number(toDate)),
      );
      return this.list(found.map((mail) => this.header(folderId, mail)));
    },
    continueList: async (/** @type {string} */ id) => {
      this.pagesRead += 1;
      await this.onPage();
      return this.#page(id, this.#lists.get(id) ?? []);
    },
    abortList: async (/** @type {string} */ id) => void this.#lists.delete(id),
    getHeaders: async (/** @type {number} */ id) => {
      const [head = ""] = this.#rawOf(id).split("\r\n\r\n");
      return Object.fromEntries(head.split("\r\n").map((line) => [line.split(": ")[0]?.toLowerCase(), [line.split(": ")[1]]]));
    },
    getRaw: async (/** @type {number} */ id) => this.#rawOf(id),
    onNewMailReceived: new FakeEvent(), onMoved: new FakeEvent(), onCopied: new FakeEvent(), onDeleted: new FakeEvent(),
  };
  /** @type {Map<number, FakeMail>} by message number */
  #numbered = new Map();

  /** A message keeps its number while it stays in its folder. @param {string} folderId @param {FakeMail} mail @returns {number} */
  #numberOf(folderId, mail) {
    const key = `${folderId} ${mail.id}`;
    const id = this.#numbers.get(key) ?? this.#nextNumber++;
    this.#numbers.set(key, id);
    return id;
  }
  /** @type {Map<string, number>} */
  #numbers = new Map();

  /** @param {number} id @returns {string} */
  #rawOf(id) {
    this.textsRead += 1;
    const { raw } = this.#numbered.get(id) ?? {};
    if (raw === undefined) throw new Error("cannot read the message");
    return raw;
  }

  /** @param {string} folderId @param {FakeMail} mail arrives */
  async receive(folderId, mail) {
    this.mails.get(folderId)?.push(mail);
    await this.messages.onNewMailReceived.fire({ id: folderId }, this.list([this.header(folderId, mail)]));
  }

  /** @type {string[]} vCards */
  cards = [];
  addressBooks = {
    list: async () => [{ id: "book" }, { id: "directory" }],
    contacts: {
      list: async (/** @type {string} */ book) => {
        if (book === "directory") throw new Error("cannot be listed");
        return this.cards.map((vCard) => ({ vCard }));
      },
      onCreated: new FakeEvent(), onUpdated: new FakeEvent(), onDeleted: new FakeEvent(),
    },
    onCreated: new FakeEvent(), onDeleted: new FakeEvent(),
  };

  storage = { local: {
    get: async (/** @type {string | undefined} */ key) => key === undefined ? structuredClone(this.stored) : (key in this.stored ? { [key]: structuredClone(this.stored[key]) } : {}),
    set: async (/** @type {object} */ values) => void Object.assign(this.stored, structuredClone(values)),
    remove: async (/** @type {string | string[]} */ keys) => [keys].flat().forEach((key) => delete this.stored[key]),
  } };
  i18n = { getUILanguage: () => "de" };
  spaces = { query: async () => [], create: async () => ({}) };
  runtime = {
    getManifest: () => ({ version: "0.1.0" }),
    getBrowserInfo: async () => ({ version: "153.7.0" }),
    getURL: (/** @type {string} */ path) => `moz-extension://1234/${path}`,
    connectNative: () => {
      const port = this.host.open();
      return {
        postMessage: port.post,
        disconnect: port.close,
        onMessage: { addListener: port.onMessage },
        onDisconnect: { addListener: (/** @type {(port: any) => void} */ listener) => port.onClosed((reason) => listener({ error: reason ? new Error(reason) : null })) },
      };
    },
    sendMessage: async (/** @type {any} */ message) => void this.news.push(message),
    onMessage: new FakeEvent(), onStartup: new FakeEvent(), onInstalled: new FakeEvent(), onSuspend: new FakeEvent(),
  };
}
