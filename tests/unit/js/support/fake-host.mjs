// A host in memory that holds every request against protocol.json and keeps what it is told, so that tests can compare
// contents. It can refuse, fall over and stay silent on demand.
import { faults, readProtocol } from "./notation.mjs";

/**
 * @typedef {{id: number, type: string, body: any}} Request
 * @typedef {object} HostPort
 * @property {(message: any) => void} post
 * @property {(listener: (message: any) => void) => void} onMessage
 * @property {(listener: (reason: string) => void) => void} onClosed
 * @property {() => void} close
 */

export class FakeHost {
  protocol = readProtocol();
  /** @type {Request[]} all that came, in order */
  requests = [];
  /** @type {string[]} what was wrong with them */
  faults = [];
  /** @type {any} */
  settings = null;
  /** @type {Map<string, {messages: Map<string, any>, windows: Set<string>}>} by account and path */
  folders = new Map();
  /** @type {Map<string, any[]>} by calendar */
  events = new Map();
  /** @type {Map<number, any>} */
  outcomes = new Map();
  /** @type {Map<number, any>} */
  decisions = new Map();
  /** @type {string[]} vCards */
  cards = [];
  /** @type {any[]} */
  nudges = [];
  /** @type {(request: Request) => any} may answer in place of the host: {error}, {body} or {silent: true} */
  intercept = () => undefined;
  /** Why no port can be opened, in Thunderbird's words; "" when it can. */
  refusal = "";
  started = 0;
  /** The reply to more folders than these ends early. */
  foldersInReply = 1_000;
  capabilities = ["sources.import", "sources.mail.read"];
  /** What lies on disk of a folder. @type {(folder: any) => Partial<{by: string, doubt: string, ids: string[]}>} */
  onDisk = () => ({ by: "nothing", doubt: "absent" });
  /** Called before each folder is read from disk; may wait. @type {(folder: any) => Promise<void>} */
  onFolder = async () => {};
  /** @type {Set<number>} jobs that were cancelled */
  #cancelled = new Set();
  /** @type {(message: any) => void} */
  #tell = () => {};
  #nextId = 1;
  /** @type {((reason: string) => void) | null} */
  #drop = null;

  /** @returns {HostPort} */
  open() {
    /** @type {((message: any) => void)[]} */
    const listeners = [];
    /** @type {((reason: string) => void)[]} */
    const closers = [];
    let isOpen = true;
    this.started += 1;
    const drop = (/** @type {string} */ reason) => {
      if (isOpen) {
        isOpen = false;
        closers.forEach((listener) => listener(reason));
      }
    };
    this.#drop = drop;
    this.#tell = (message) => setImmediate(() => isOpen && listeners.forEach((listener) => listener(message)));
    if (this.refusal) setImmediate(() => drop(this.refusal));
    return {
      post: (message) => {
        if (!isOpen) throw new Error("Attempt to postMessage on disconnected port");
        const request = JSON.parse(JSON.stringify(message));
        setImmediate(() => {
          const reply = isOpen ? this.#answer(request) : null;
          if (reply) setImmediate(() => isOpen && listeners.forEach((listener) => listener(reply)));
        });
      },
      onMessage: (listener) => void listeners.push(listener),
      onClosed: (listener) => void closers.push(listener),
      close: () => {
        isOpen = false;
      },
    };
  }

  /** The process dies. */
  crash() {
    this.#drop?.("");
  }

  /** @param {string} account @param {string} path */
  folder(account, path) {
    const key = JSON.stringify([account, path]);
    const found = this.folders.get(key) ?? { messages: new Map(), windows: new Set() };
    this.folders.set(key, found);
    return found;
  }

  /** @returns {string[]} message ids kept, folder by folder, sorted */
  get content() {
    return [...this.folders].flatMap(([key, { messages }]) => [...messages.keys()].map((id) => `${key} ${id}`)).sort();
  }

  /** One request, without a port. @param {string} type @param {any} body @returns {any} the reply's body */
  answer(type, body) {
    return this.#answer({ id: 1, type, body })?.body;
  }

  /** @param {Request} request */
  #answer(request) {
    this.requests.push(request);
    const known = this.protocol.requests[request.type];
    if (!known) {
      this.faults.push(`${request.type}: unknown`);
      return { re: request.id, error: { code: "unknown_type", message: request.type, action: "update_host" } };
    }
    this.faults.push(...faults(this.protocol.types, known.body, request.body, request.type));
    const instead = this.intercept(request);
    if (instead?.silent) return null;
    if (instead) return { re: request.id, ...instead };
    const body = this.#act(request.type, request.body);
    this.faults.push(...faults(this.protocol.types, known.reply, body, `reply of ${request.type}`));
    return { re: request.id, body };
  }

  /** @param {string} type @param {any} body @returns {any} */
  #act(type, body) {
    const handler = /** @type {Record<string, (body: any) => any>} */ (this.#handlers)[type];
    if (!handler) throw new Error(`the fake host does not do ${type}`);
    return handler(body);
  }

  /** @param {string} type @param {any} body */
  #event(type, body) {
    this.faults.push(...faults(this.protocol.types, this.protocol.events[type].body, body, `event ${type}`));
    this.#tell({ type, body });
  }

  /** The job behind sources.mail.read. @param {number} job @param {any[]} stored */
  async #readFolders(job, stored) {
    let messages = 0;
    for (const { folder, messages: counted } of stored) {
      await new Promise((resolve) => setImmediate(resolve));
      await this.onFolder(folder);
      if (this.#cancelled.has(job)) {
        this.#event("job.failed", { job, code: "job_cancelled", message: "Ended.", action: "none" });
        return;
      }
      const { by = "summary", doubt = "none", ids = [] } = this.onDisk(folder);
      for (const id of ids) this.folder(folder.account, folder.path).messages.set(id, { message_id: id });
      messages += ids.length;
      this.#event("job.progress", {
        progress: { job, messages, messages_per_second: 1, bytes_done: 0, bytes_total: 0, remaining_seconds: null, folder: folder.path, folders_done: 0, folders_total: stored.length },
      });
      this.#event("job.folder", { job, account: folder.account, path: folder.path, by, messages: ids.length, counted, doubt });
    }
    const result = { folders: stored.length, messages, duplicates: 0, left_out: 0, broken: 0, events: 0, cards: 0, people: 0, seconds: 0.1 };
    this.#event("job.done", { job, result });
  }

  #handlers = {
    "hello": () => ({
      protocol: 1, host: "0.1.0", capabilities: this.capabilities, database: "/home/x/.local/share/draht/p.sqlite", limits: this.protocol.limits, now: 1_795_000_000,
    }),
    "settings.get": () => ({ settings: this.settings ?? emptySettings() }),
    "settings.put": (/** @type {any} */ { settings }) => {
      this.settings = settings;
      return { settings };
    },
    "sources.folders.put": (/** @type {any} */ { folders, offset = 0 }) => ({
      folders: folders.slice(offset, offset + this.foldersInReply).map((/** @type {any} */ { account, path }) => {
        const { messages, windows } = this.folder(account, path);
        return { account, path, mails: messages.size, windows_done: [...windows] };
      }),
      next: offset + this.foldersInReply < folders.length ? offset + this.foldersInReply : null,
    }),
    "sources.mail.put": (/** @type {any} */ { folder, messages, window_done }) => {
      const kept = this.folder(folder.account, folder.path);
      const before = kept.messages.size;
      messages.forEach((/** @type {any} */ message) => kept.messages.set(message.message_id, message));
      if (window_done) kept.windows.add(window_done);
      const stored = kept.messages.size - before;
      return { stored, known: messages.length - stored, left_out: 0 };
    },
    "sources.mail.read": (/** @type {any} */ { folders }) => {
      const job = this.#nextId++;
      setImmediate(() => void this.#readFolders(job, folders));
      return { job, left_out: 0 };
    },
    "job.cancel": (/** @type {any} */ { job }) => {
      this.#cancelled.add(job);
      return {};
    },
    "sources.mail.remove": (/** @type {any} */ { folder, message_ids }) => {
      const { messages } = this.folder(folder.account, folder.path);
      return { removed: message_ids.filter((/** @type {string} */ id) => messages.delete(id)).length };
    },
    "sources.calendar.put": (/** @type {any} */ { calendar, scope, events }) => {
      const old = (this.events.get(calendar.id) ?? []).filter((event) => (scope.uid === undefined ? event.start < scope.from || event.start >= scope.to : event.uid !== scope.uid));
      this.events.set(calendar.id, [...old, ...events]);
      return { stored: events.length };
    },
    "sources.cards.put": (/** @type {any} */ { vcards, first, last }) => {
      this.cards = first ? vcards : [...this.cards, ...vcards];
      return { stored: last ? this.cards.length : 0 };
    },
    "nudges.list": () => ({ nudges: this.nudges, more: 0 }),
    "schedule.draft": (/** @type {any} */ { start = 1_795_600_800 }) => ({
      uid: `draht-${this.#nextId++}`, title: "Anruf: Tom Berger", description: "", start, end: start + 900,
    }),
    "outcomes.put": (/** @type {any} */ body) => {
      const id = this.#nextId++;
      this.outcomes.set(id, body);
      return { id };
    },
    "outcomes.remove": (/** @type {any} */ { id }) => {
      this.outcomes.delete(id);
      return {};
    },
    "decisions.put": (/** @type {any} */ body) => {
      const id = this.#nextId++;
      this.decisions.set(id, body);
      return { id };
    },
    "decisions.remove": (/** @type {any} */ { id }) => {
      this.decisions.delete(id);
      return {};
    },
    "data.erase": () => ({}),
  };
}

/** @returns {any} what a new database answers */
function emptySettings() {
  return {
    owner: [], accounts: [], calendars: [], target_calendar: "", zone: "Europe/Berlin", language: "en", work_days: [1, 2, 3, 4, 5],
    work_from_minute: 540, work_to_minute: 1020, call_minutes: 15, nudges_a_week: 5, read_address_books: true, keep_subjects: true,
  };
}
