// Where things lie in the project, and what the two halves are called outside of it.
import path from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
export const ADDON_ID = "draht@draht.addon";
export const HOST_NAME = "draht";
export const BUILT_HOST = path.join(ROOT, "build/release/bin/draht");
export const BUILT_XPI = path.join(ROOT, "build/draht.xpi");
