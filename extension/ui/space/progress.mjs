// How far the reading of the mail history is.
import { h } from "../shared/dom.mjs";
import { folderName, waysOf } from "./folder-words.mjs";

/**
 * @param {import("../shared/app.mjs").App} app
 * @returns {{element: HTMLElement, update: (state: import("../shared/app.mjs").State) => void}}
 */
export function progressBar(app) {
  const { say } = app.words;
  const bar = h("progress", { max: 1, value: 0, "aria-label": say("progress_label") });
  const text = h("p", {});
  const ways = h("p", { class: "hint", id: "ways" });
  const button = (/** @type {"pause" | "resume" | "cancel"} */ wish) =>
    h("button", { type: "button", "data-action": wish, onclick: () => void app.ask("history", { wish }).catch(() => {}) }, say(`history_${wish}`));
  const pause = button("pause");
  const resume = button("resume");
  const cancel = button("cancel");
  const element = h(
    "section",
    { id: "progress", "data-phase": "idle", hidden: true },
    h("div", { class: "progress-text" }, text, h("div", { class: "actions" }, pause, resume, cancel)),
    bar,
    ways,
  );
  return {
    element,
    update({ history, folders_read }) {
      const { phase, done, total } = history;
      Object.assign(element.dataset, { phase, done: String(done), total: String(total) });
      element.hidden = phase === "idle" || phase === "done";
      bar.max = Math.max(1, total);
      if (isOpen(history)) bar.removeAttribute("value");
      else bar.value = done;
      text.textContent = phase === "idle" ? "" : describe(app, history);
      const current = phase === "reading" && history.folder !== "" ? [folderName(history.folder)] : [];
      ways.textContent = [...waysOf(app.words, folders_read), ...current].join(" · ");
      pause.hidden = phase !== "reading";
      resume.hidden = phase === "reading";
      cancel.hidden = phase === "cancelled";
    },
  };
}

/** @param {import("../../sync/history-job.mjs").JobState} history @returns {boolean} whether nobody knows how many mails are left */
function isOpen({ phase, done, total }) {
  return phase === "reading" && done >= total;
}

/** @param {import("../shared/app.mjs").App} app @param {import("../../sync/history-job.mjs").JobState} history */
function describe({ words: { say, sayCount }, times }, history) {
  const { phase, done, total, per_second, remaining_seconds } = history;
  const parts = [isOpen(history) ? sayCount("progress_open", done) : say(`progress_${phase}`, done, total)];
  if (per_second > 0) parts.push(say("progress_rate", per_second));
  if (remaining_seconds !== null) parts.push(say("progress_remaining", times.duration(remaining_seconds)));
  return parts.join(" · ");
}
