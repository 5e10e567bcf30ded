// The extension against manifest/protocol.json: what it sends, what it waits for, and the golden messages.
import assert from "node:assert/strict";
import fs from "node:fs";
import { describe, test } from "node:test";
import { faults, readProtocol } from "../../unit/js/support/notation.mjs";

const EXTENSION = new URL("../../../extension/", import.meta.url);
const GOLDEN = new URL("../../../manifest/golden/", import.meta.url);
const protocol = readProtocol();
const goldenFiles = fs.readdirSync(GOLDEN).filter((name) => name.endsWith(".json"));
const golden = (/** @type {string} */ name) => JSON.parse(fs.readFileSync(new URL(name, GOLDEN), "utf8"));

/** @param {string} folder @returns {string} its modules in one text */
function sources(folder) {
  return fs.readdirSync(new URL(folder, EXTENSION), { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? sources(`${folder}${entry.name}/`) : /\.mjs$/.test(entry.name) ? fs.readFileSync(new URL(`${folder}${entry.name}`, EXTENSION), "utf8") : ""))
    .join("\n");
}

describe("requests", () => {
  const sent = new Set([...sources("").matchAll(/request\(\s*"([a-z_.]+)"/g)].map((match) => String(match[1])));

  test("every request that the extension sends is in the contract", () => {
    assert.ok(sent.size >= 10, "the search found the requests");
    for (const type of sent) assert.ok(protocol.requests[type], type);
  });

  test("the shapes for the type checker name the same requests", () => {
    const shapes = fs.readFileSync(new URL("host/shapes.d.ts", EXTENSION), "utf8");
    const declared = [...shapes.matchAll(/^ {2}"([a-z_.]+)": \{/gm)].map((match) => String(match[1]));
    assert.deepEqual(declared.filter((type) => !protocol.requests[type]), []);
    assert.deepEqual([...sent].filter((type) => !declared.includes(type)), []);
  });

  test("the shapes have the fields of each type", () => {
    const shapes = fs.readFileSync(new URL("host/shapes.d.ts", EXTENSION), "utf8");
    for (const [, name, body] of shapes.matchAll(/^export interface (\w+)(?: extends \w+)? \{\n([^}]*?)\n\}/gm)) {
      const type = protocol.types[/** @type {string} */ (name)];
      if (type && name !== "Attendee") {
        const declared = [...String(body).matchAll(/^ {2}(\w+\??):/gm)].map((match) => String(match[1]));
        assert.deepEqual(declared, Object.keys(type), name);
      }
    }
  });
});

describe("golden messages", () => {
  test("there are some", () => assert.ok(goldenFiles.length > 30));

  for (const name of goldenFiles) {
    test(name, () => {
      const { request, reply, event, error } = golden(name);
      const check = (/** @type {any} */ spec, /** @type {any} */ body) => assert.deepEqual(faults(protocol.types, spec, body), []);
      if (request && protocol.requests[request.type] && !error) {
        check(protocol.requests[request.type].body, request.body);
        check(protocol.requests[request.type].reply, reply.body);
      } else if (event) {
        check(protocol.events[event.type].body, event.body);
      } else {
        const said = (error ?? reply).error;
        assert.equal(said.action, protocol.errors[said.code].action);
      }
    });
  }
});
