// A real Thunderbird under remote control, with its own profile, port, display and message bus, so that several can
// run side by side. Everything started here is ended by its id.
import fs from "node:fs";
import path from "node:path";
import { startDisplay } from "./display.mjs";
import { Marionette } from "./marionette.mjs";
import { QUIET_PREFERENCES, writePreferences } from "./preferences.mjs";
import { descendants, startGroup } from "./processes.mjs";
import { installFromFile, installFromFolder, mainWindowIsReady } from "./thunderbird-chrome.mjs";
import { sleep, waitFor } from "./wait.mjs";

/**
 * @typedef {object} StartOptions
 * @property {string} profileDir the profile, as made by profile.mjs or a copy of a user's
 * @property {string} [home] HOME of Thunderbird and of the hosts that it starts; a test's own directory keeps the
 *   user's ~/.mozilla and data folder out of reach
 * @property {import("./preferences.mjs").Preferences} [prefs] set at this start (they go into user.js)
 * @property {Record<string, string>} [env] additions to the environment
 * @property {string} [locale] language of the user interface, such as "de"
 * @property {string} [zone] IANA zone of the process
 * @property {{width: number, height: number}} [geometry] of the display and the main window, in pixels
 * @property {boolean} [xvfb] false: show it on the display of the user's session
 * @property {string} [logFile] gets Thunderbird's standard output and error; default: the profile's name + ".log"
 * @property {number} [timeoutMs] for the start
 */

const DEFAULT_GEOMETRY = { width: 1400, height: 1000 };
const DEFAULT_TIMEOUT_MS = 90_000;

/**
 * @param {StartOptions} options
 * @returns {Promise<Thunderbird>} with its main window open and its add-ons and calendars loaded
 */
export async function startThunderbird(options) {
  const { profileDir, geometry = DEFAULT_GEOMETRY, xvfb = true, timeoutMs = DEFAULT_TIMEOUT_MS } = options;
  const logFile = options.logFile ?? `${profileDir}.log`;
  // Thunderbird picks a free port and writes it down here; a file of an earlier run would lead to a stranger.
  const portFile = path.join(profileDir, "MarionetteActivePort");
  fs.rmSync(portFile, { force: true });
  writePreferences(path.join(profileDir, "user.js"), startPreferences(options));

  const display = xvfb ? await startDisplay(geometry) : null;
  const thunderbird = new Thunderbird(startProcess(options, display, logFile), display, logFile);
  try {
    await thunderbird.connect(portFile, timeoutMs);
    if (xvfb) {
      await thunderbird.resize(geometry.width, geometry.height);
    }
    return thunderbird;
  } catch (error) {
    await thunderbird.kill();
    throw new Error(`Thunderbird did not start (its output: ${logFile})`, { cause: error });
  }
}

/** @param {StartOptions} options @returns {import("./preferences.mjs").Preferences} */
function startPreferences({ locale, prefs }) {
  return {
    ...QUIET_PREFERENCES,
    "marionette.port": 0,
    ...(locale ? { "intl.locale.requested": locale } : {}),
    ...prefs,
  };
}

/**
 * @param {StartOptions} options
 * @param {{name: string} | null} display
 * @param {string} logFile
 */
function startProcess({ profileDir, home, env, zone, xvfb = true }, display, logFile) {
  const thunderbird = ["thunderbird", "--marionette", "--remote-allow-system-access", "--profile", profileDir, "--no-remote"];
  // A bus of its own keeps a test from talking to the desktop of whoever runs it.
  const [command, ...args] = xvfb ? ["dbus-run-session", "--", ...thunderbird] : thunderbird;
  const log = fs.openSync(logFile, "a");
  try {
    return startGroup(/** @type {string} */ (command), args, { env: environment({ home, env, zone, display }), stdio: ["ignore", log, log] });
  } finally {
    fs.closeSync(log);
  }
}

/**
 * @param {{home?: string, env?: Record<string, string>, zone?: string, display: {name: string} | null}} options
 * @returns {NodeJS.ProcessEnv}
 */
function environment({ home, env, zone, display }) {
  /** @type {NodeJS.ProcessEnv} */
  const result = { ...process.env, MOZ_CRASHREPORTER_DISABLE: "1" };
  if (home) {
    // With a HOME of its own the folders must follow HOME too.
    for (const name of ["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"]) {
      delete result[name];
    }
    result.HOME = home;
  }
  if (display) {
    delete result.WAYLAND_DISPLAY;
    Object.assign(result, { DISPLAY: display.name, GDK_BACKEND: "x11", MOZ_ENABLE_WAYLAND: "0" });
  }
  return { ...result, ...(zone ? { TZ: zone } : {}), ...env };
}

/** @param {string} portFile @returns {number | null} null while it is not (fully) written */
function readPort(portFile) {
  try {
    return Number(fs.readFileSync(portFile, "utf8")) || null;
  } catch {
    return null;
  }
}

/** A Thunderbird that runs; startThunderbird makes them. */
export class Thunderbird {
  /** @type {ReturnType<typeof startGroup>} */
  #group;
  /** @type {{name: string, stop: () => Promise<void>} | null} */
  #display;
  /** @type {Marionette | null} */
  #remote = null;
  #ended = false;

  /**
   * @param {ReturnType<typeof startGroup>} group
   * @param {{name: string, stop: () => Promise<void>} | null} display
   * @param {string} logFile
   */
  constructor(group, display, logFile) {
    this.#group = group;
    this.#display = display;
    this.logFile = logFile;
    void group.ended.then(() => {
      this.#ended = true;
    });
  }

  /** @returns {Promise<number | null>} settles when Thunderbird has ended, by whatever cause */
  get ended() {
    return this.#group.ended;
  }

  /** @returns {Marionette} */
  get remote() {
    if (!this.#remote) {
      throw new Error("Thunderbird is not connected");
    }
    return this.#remote;
  }

  /** @param {string} portFile @param {number} timeoutMs */
  async connect(portFile, timeoutMs) {
    const ask = () => {
      if (this.#ended) {
        throw new Error("it ended by itself; are thunderbird and dbus-run-session installed?");
      }
      return readPort(portFile);
    };
    this.#remote = await Marionette.connect(await waitFor("Thunderbird's remote control", ask, { timeoutMs }));
    await waitFor("Thunderbird's main window", () => this.chrome(mainWindowIsReady), { timeoutMs });
  }

  /**
   * Runs an async function with full rights in the main window. It travels as text: it sees its arguments, `window`
   * and the chrome globals, but nothing of the module that it stands in.
   * @template {unknown[]} A
   * @template R
   * @param {(...args: A) => R} script
   * @param {A} args values that survive JSON
   * @returns {Promise<Awaited<R>>} what it returns, as far as it survives JSON
   */
  chrome(script, ...args) {
    return this.remote.execute(`return (${script}).apply(window, arguments);`, args);
  }

  /** @param {string} xpi installs it for good, as the user would from a file @returns {Promise<string>} its id */
  installAddon(xpi) {
    return this.chrome(installFromFile, path.resolve(xpi));
  }

  /** @param {string} file gets a PNG of the main window with its popups left out */
  async screenshot(file) {
    fs.writeFileSync(file, await this.remote.screenshot());
  }

  /** @param {string} folder holds an unpacked add-on; installs it until Thunderbird ends @returns {Promise<string>} its id */
  installTemporaryAddon(folder) {
    return this.chrome(installFromFolder, path.resolve(folder));
  }

  /** @param {number} width @param {number} height of the main window, in pixels */
  async resize(width, height) {
    await this.chrome((w, h) => {
      window.moveTo(0, 0);
      window.resizeTo(w, h);
    }, width, height);
    await sleep(200);
  }

  /** @returns {{pid: number, name: string, command: string[]}[]} Thunderbird, its content processes, its hosts */
  get processes() {
    return descendants(/** @type {number} */ (this.#group.child.pid));
  }

  /**
   * Ends Thunderbird as closing its window would: preferences are saved, add-ons told, native hosts left to leave.
   * @param {number} timeoutMs after which it is killed and an error thrown
   */
  async quit(timeoutMs = 30_000) {
    // The answer races with the end of the connection, so only the end of the process tells.
    this.remote.quit().catch(() => {});
    let late = false;
    const alarm = setTimeout(() => {
      late = true;
      void this.kill();
    }, timeoutMs);
    await this.ended;
    clearTimeout(alarm);
    await this.kill();
    if (late) {
      throw new Error(`Thunderbird did not quit within ${timeoutMs / 1000} s`);
    }
  }

  /** Ends Thunderbird and all it started at once, like a power cut; harmless when it has ended already. */
  async kill() {
    const left = this.processes;
    this.#remote?.close();
    await this.#group.kill();
    for (const { pid } of left) {
      try {
        process.kill(pid, "SIGKILL"); // What left the group, such as a host that made a session of its own.
      } catch {
        // Ended with the group.
      }
    }
    await this.#display?.stop();
    this.#display = null;
  }
}
