// Answers what the pages ask. The pages never talk to the host themselves: there is one pipe, and the background has it.
import { asDrahtError, DrahtError } from "../host/error.mjs";
import { listChoices } from "./choices.mjs";

/**
 * @typedef {import("../host/shapes.js").Settings} Settings
 * @typedef {import("../host/shapes.js").Requests} Requests
 *
 * @typedef {import("../schedule/schedule.mjs").Callee} Callee
 *
 * @typedef {object} Questions what may be asked, with what comes back
 * @property {(body: {}) => import("./session.mjs").State} state
 * @property {(body: {}) => Promise<import("./choices.mjs").Choices>} choices
 * @property {(body: {settings: Settings}) => Promise<void>} agree
 * @property {(body: {settings: Settings}) => Promise<Settings>} change
 * @property {(body: {}) => void} retry
 * @property {(body: {}) => Promise<void>} erase
 * @property {(body: {wish: "pause" | "resume" | "cancel"}) => Promise<void>} history
 * @property {(body: {}) => import("../sync/folder-log.mjs").FolderReport} folders
 * @property {(body: {}) => Promise<Requests["nudges.list"]["reply"]>} nudges
 * @property {(body: Requests["people.get"]["body"]) => Promise<Requests["people.get"]["reply"]>} person
 * @property {(body: {person: string}) => Promise<Requests["nudges.why"]["reply"]>} why
 * @property {(body: {}) => Promise<import("../host/shapes.js").Summary>} summary
 * @property {(body: Callee) => Promise<import("../schedule/schedule.mjs").Call>} schedule
 * @property {(body: import("../schedule/schedule.mjs").Call) => Promise<void>} unschedule
 * @property {(body: Callee) => Promise<void>} other_time
 * @property {(body: import("../host/shapes.js").OutcomeRequest) => Promise<{id: number}>} outcome
 * @property {(body: {id: number}) => Promise<void>} take_back
 * @property {(body: Requests["decisions.put"]["body"]) => Promise<{id: number}>} decide
 * @property {(body: {id: number}) => Promise<void>} undecide
 * @property {(body: {offset: number, limit: number}) => Promise<Requests["decisions.list"]["reply"]>} decisions
 * @property {(body: {offset: number, limit: number}) => Promise<Requests["people.left_out"]["reply"]>} left_out
 */

/**
 * @param {object} parts
 * @param {typeof import("../thunderbird/index.mjs")} parts.thunderbird
 * @param {import("./session.mjs").Session} parts.session
 * @param {import("../schedule/schedule.mjs").Schedule} parts.schedule
 * @param {() => void} parts.onFacts
 * @returns {(question: {ask: string, body: any}) => Promise<{answer?: any, error?: {code: string, message: string, action: string}}>}
 */
export function makeDesk({ thunderbird, session, schedule, onFacts }) {
  /** @type {Questions} */
  const questions = {
    state: () => session.state,
    choices: () => listChoices(thunderbird),
    agree: ({ settings }) => session.agree(settings),
    change: ({ settings }) => session.change(settings),
    retry: () => session.retry(),
    erase: () => session.erase(),
    history: ({ wish }) => steer(session.sync, wish),
    folders: () => session.sync.folderReport,
    nudges: () => session.request("nudges.list", {}),
    person: (body) => session.request("people.get", body),
    why: ({ person }) => session.request("nudges.why", { person }),
    summary: () => session.request("data.summary", {}),
    schedule: (callee) => schedule.call(callee),
    unschedule: (call) => schedule.undo(call),
    other_time: (callee) => schedule.otherTime(callee),
    outcome: (body) => session.request("outcomes.put", body),
    take_back: async ({ id }) => void (await session.request("outcomes.remove", { id })),
    decide: (body) => session.request("decisions.put", body),
    undecide: async ({ id }) => void (await session.request("decisions.remove", { id })),
    decisions: (page) => session.request("decisions.list", page),
    left_out: (page) => session.request("people.left_out", page),
  };
  const changing = new Set(["schedule", "unschedule", "outcome", "take_back", "decide", "undecide"]);
  return async ({ ask, body }) => {
    try {
      const question = Object.hasOwn(questions, ask) ? questions[/** @type {keyof Questions} */ (ask)] : undefined;
      if (!question) {
        throw new DrahtError("internal", `nobody answers "${ask}"`);
      }
      const answer = await question(body);
      if (changing.has(ask)) {
        onFacts();
      }
      return { answer };
    } catch (error) {
      const { code, message, action } = asDrahtError(error);
      return { error: { code, message, action } };
    }
  };
}

/** @param {import("../sync/sync.mjs").Sync} sync @param {"pause" | "resume" | "cancel"} wish */
async function steer(sync, wish) {
  if (wish === "pause") await sync.pauseHistory();
  if (wish === "resume") await sync.resumeHistory();
  if (wish === "cancel") await sync.cancelHistory();
}
