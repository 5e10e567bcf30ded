// An X display of a test's own.
import fs from "node:fs";
import { startGroup } from "./processes.mjs";

/**
 * Starts Xvfb on the first free display; it finds the number itself, so two tests never collide.
 * @param {{width: number, height: number}} geometry in pixels
 * @returns {Promise<{name: string, stop: () => Promise<void>}>} name as for $DISPLAY
 */
export async function startDisplay({ width, height }) {
  const server = startGroup("Xvfb", ["-displayfd", "3", "-screen", "0", `${width}x${height}x24`, "-nolisten", "tcp", "-noreset"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const number = await Promise.race([
    readLine(/** @type {import("node:stream").Readable} */ (server.child.stdio[3])),
    server.ended.then((status) => {
      throw new Error(`Xvfb did not start (status ${status}); is it installed?`);
    }),
  ]);
  // A server that is killed leaves its lock behind, and every later start would have to step over it.
  const stop = async () => {
    await server.kill();
    fs.rmSync(`/tmp/.X${number}-lock`, { force: true });
    fs.rmSync(`/tmp/.X11-unix/X${number}`, { force: true });
  };
  return { name: `:${number}`, stop };
}

/** @param {import("node:stream").Readable} stream @returns {Promise<string>} the first line; never settles if none comes */
function readLine(stream) {
  return new Promise((resolve) => {
    let text = "";
    stream.on("data", (/** @type {Buffer} */ bytes) => {
      text += bytes.toString("latin1");
      if (text.includes("\n")) {
        resolve(text.slice(0, text.indexOf("\n")));
      }
    });
  });
}
