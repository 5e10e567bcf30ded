// Rules of style that matter enough to be checked. Where a limit is wrong for a good reason, change it here and say why.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");
const FILE_LINES = 300;
const FUNCTION_LINES = 60;
const CPP_COLUMNS = 120;
// A sentence is not broken into pieces, so that it can be searched for.
const SENTENCE = /"[^"]{30,}"/;

// The only layer of the host that may name a third-party library.
const HOME_OF = /** @type {const} */ ([
  [/^boost\/asio/, "host/wire"],
  [/^nlohmann\//, "host/protocol"],
  [/^sqlite3\.h$/, "host/store"],
  [/^((gmime|libical)\/|zlib\.h$|iconv\.h$)/, "host/sources"],
  [/^CLI\//, "host/cli"],
  [/^date\//, "host/core"],
  [/^phonenumbers\//, "host/phone"],
]);

const SKIPPED = new Set(["node_modules", "vendor", "build", ".git"]);

/** @param {string} folder below the root @param {RegExp} name @returns {string[]} paths below the root */
function files(folder, name) {
  const absolute = path.join(ROOT, folder);
  if (!fs.existsSync(absolute)) return [];
  return fs.readdirSync(absolute, { withFileTypes: true }).flatMap((entry) => {
    const below = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : files(below, name);
    return name.test(entry.name) ? [below] : [];
  });
}

/** @param {string} file @returns {string} */
const read = (file) => fs.readFileSync(path.join(ROOT, file), "utf8");
/** @param {string} file @returns {string[]} */
const lines = (file) => read(file).replace(/\n$/, "").split("\n");

const cpp = [...files("host", /\.(h|cpp)$/), ...files("tests", /\.(h|cpp)$/)];
const scripts = [...files("extension", /\.m?js$/), ...files("tests", /\.mjs$/), ...files("packaging", /\.mjs$/)];

/** @param {string[]} problems */
function none(problems) {
  assert.deepEqual(problems, [], `\n${problems.join("\n")}`);
}

/**
 * Blocks of C++ that look like functions, found by their braces: the project's layout puts the closing brace of a
 * function alone on a line, indented like the function.
 * @param {string[]} text
 * @param {string} indent of the functions looked for
 * @returns {{line: number, length: number}[]}
 */
function functions(text, indent) {
  const found = [];
  let start = -1;
  for (const [index, line] of text.entries()) {
    if (line === `${indent}}` && start >= 0) found.push({ line: start + 1, length: index - start + 1 });
    if (line.startsWith(`${indent}}`)) start = -1;
    const opens = /\{$/.test(line) && !/^\s*(namespace|struct|class|enum|union|extern)\b/.test(line);
    if (start < 0 && opens && line.startsWith(indent)) start = index;
  }
  return found;
}

describe("style", () => {
  it(`no source file is longer than ${FILE_LINES} lines`, () => {
    none([...cpp, ...scripts].filter((file) => lines(file).length > FILE_LINES).map((file) => `${file}: ${lines(file).length} lines`));
  });

  it(`no function of the host is longer than ${FUNCTION_LINES} lines`, () => {
    none(cpp.filter((file) => file.startsWith("host/")).flatMap((file) =>
      ["", "  "].flatMap((indent) => functions(lines(file), indent))
        .filter(({ length }) => length > FUNCTION_LINES)
        .map(({ line, length }) => `${file}:${line}: ${length} lines`)));
  });

  it(`no line of C++ is wider than ${CPP_COLUMNS} columns`, () => {
    const tooWide = (/** @type {string} */ line) => [...line].length > CPP_COLUMNS && !SENTENCE.test(line) && !line.includes('R"');
    none(cpp.flatMap((file) => lines(file).flatMap((line, index) => (tooWide(line) ? [`${file}:${index + 1}`] : []))));
  });

  it("a third-party library is named in its own layer only", () => {
    none(cpp.filter((file) => file.startsWith("host/")).flatMap((file) => {
      const headers = [...read(file).matchAll(/^\s*#\s*include\s*[<"]([^>"]+)[>"]/gm)].map((match) => match[1] ?? "");
      return headers.flatMap((header) => {
        const home = HOME_OF.find(([pattern]) => pattern.test(header))?.[1];
        return home && !file.startsWith(`${home}/`) ? [`${file} includes ${header}, which belongs to ${home}`] : [];
      });
    }));
  });

  it("every file of the host is built", () => {
    const lists = files("host", /^CMakeLists\.txt$/).map((file) => ({ folder: path.dirname(file), names: read(file).split(/[\s()]+/) }));
    const built = lists.flatMap(({ folder, names }) => names.map((name) => path.join(folder, name)));
    none(files("host", /\.cpp$/).filter((file) => !built.includes(file)).map((file) => `${file} is in no CMakeLists.txt`));
  });

  it("every file of the extension is used", () => {
    const all = files("extension", /./).filter((file) => !/\.d\.ts$|_locales\/|\/manifest\.json$/.test(file));
    const texts = files("extension", /\.(m?js|html|css|json)$/).map((file) => ({ file, text: read(file) }));
    none(all.filter((file) => !texts.some((other) => other.file !== file && other.text.includes(path.basename(file))))
      .map((file) => `${file} is named nowhere`));
  });

  it("nothing in the extension turns text into markup or code", () => {
    const forbidden = /\.(innerHTML|outerHTML|srcdoc)\b|insertAdjacentHTML|document\.write|setHTMLUnsafe|createContextualFragment|\beval\(|new Function\b/;
    none(files("extension", /\.(m?js|html)$/).flatMap((file) => lines(file).flatMap((line, index) => (forbidden.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : []))));
  });

  it("no page of the extension has code of its own or loads anything from the network", () => {
    const forbidden = /<script(?![^>]*\bsrc=)|\son\w+=|javascript:|(src|href)="(https?:)?\/\//i;
    none(files("extension", /\.html$/).flatMap((file) => lines(file).flatMap((line, index) => (forbidden.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : []))));
    none(files("extension", /\.css$/).filter((file) => /@import|url\(\s*["']?(https?:)?\/\//.test(read(file))));
  });

  it("nothing is left to be done in a comment", () => {
    const marks = new RegExp(`\\b(${["TO" + "DO", "FIX" + "ME", "XX" + "X"].join("|")})\\b`);
    none([...cpp, ...scripts, ...files("extension", /\.(html|css)$/)].flatMap((file) =>
      lines(file).flatMap((line, index) => (marks.test(line) ? [`${file}:${index + 1}`] : []))));
  });
});

describe("both halves", () => {
  const manifest = JSON.parse(read("extension/manifest.json"));

  it("carry the same version", () => {
    const host = /project\(draht\s+VERSION\s+([\d.]+)/.exec(read("CMakeLists.txt"))?.[1];
    assert.equal(manifest.version, host);
  });

  it("know each other's name", () => {
    const template = JSON.parse(read("manifest/draht.json.in"));
    assert.deepEqual(template.allowed_extensions, [manifest.browser_specific_settings.gecko.id]);
    assert.equal(template.type, "stdio");
  });

  it("share a contract whose version range makes sense", () => {
    const { version, min_version: least } = JSON.parse(read("manifest/protocol.json"));
    assert.ok(Number.isInteger(version) && Number.isInteger(least) && least >= 1 && least <= version);
  });
});

describe("what is pinned", () => {
  it("names no registry: whoever builds uses their own", () => {
    const { packages } = JSON.parse(read("packaging/js/package-lock.json"));
    none(Object.entries(packages).flatMap(([name, entry]) => ("resolved" in entry ? [`${name} says where it came from`] : [])));
    none(Object.entries(packages).flatMap(([name, entry]) => (name !== "" && !("integrity" in entry) ? [`${name} has no checksum`] : [])));
  });
});
