// What can be done about this person.
import { actionsWithUndo } from "../../shared/actions-with-undo.mjs";

/** @type {import("./view.mjs").Section} */
export function actionsSection({ app, why: { person } }) {
  return actionsWithUndo(app, person, (place) => place.querySelector("button")?.remove());
}
