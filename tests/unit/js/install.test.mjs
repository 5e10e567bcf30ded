// What packaging/install leaves on a machine, in a home made for the test.
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, beforeEach, describe, it } from "node:test";
import { install, systemPlaces, uninstall, userPlaces } from "../../../packaging/lib/installation.mjs";
import { defaultProfile, parseIni } from "../../../packaging/lib/thunderbird-profiles.mjs";
import { zip } from "../../../packaging/lib/zip.mjs";

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "draht-install-"));
after(() => fs.rmSync(scratch, { recursive: true, force: true }));
let home = "";
let count = 0;
beforeEach(() => {
  home = path.join(scratch, String((count += 1)));
  fs.mkdirSync(home);
});

/** @param {string} name @param {string} text @returns {string} */
function file(name, text) {
  const target = path.join(home, name);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, text);
  return target;
}

/** @param {string} folder @returns {string[]} */
function everything(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const below = path.join(folder, entry.name);
    return entry.isDirectory() ? everything(below) : [below];
  });
}

describe("the profile that Thunderbird opens by itself", () => {
  it("is the one its installation names, not the one marked as default", () => {
    file(".thunderbird/old.default/prefs.js", "");
    const mine = path.dirname(file(".thunderbird/new.default-esr/prefs.js", ""));
    file(".thunderbird/profiles.ini", "[Profile0]\nPath=old.default\nIsRelative=1\nDefault=1\n\n[Install1A]\nDefault=new.default-esr\nLocked=1\n");
    assert.equal(defaultProfile(home), mine);
  });

  it("is the one used last where two installations have one each", () => {
    const older = file(".thunderbird/a/prefs.js", "");
    const newer = file(".thunderbird/b/prefs.js", "");
    fs.utimesSync(older, 1_000, 1_000);
    file(".thunderbird/profiles.ini", "[InstallA]\nDefault=a\n[InstallB]\nDefault=b\n");
    assert.equal(defaultProfile(home), path.dirname(newer));
  });

  it("is none where there is none", () => {
    assert.equal(defaultProfile(home), null);
    file(".thunderbird/profiles.ini", "[InstallA]\nDefault=gone\n");
    assert.equal(defaultProfile(home), null);
  });

  it("is read from a file with Windows line ends and comments, too", () => {
    assert.deepEqual(parseIni("; c\r\n[General]\r\nStart = 1\r\n"), [{ name: "General", values: { Start: "1" } }]);
  });
});

describe("installing", () => {
  const parts = () => ({ binary: file("built/draht", "host"), xpi: file("built/draht.xpi", "addon") });

  it("is undone file by file, and nothing else is touched", () => {
    const places = userPlaces({ HOME: home });
    const profile = path.dirname(file(".thunderbird/p/prefs.js", ""));
    const built = parts();
    file(".mozilla/native-messaging-hosts/other.json", "{}");
    file(".local/share/draht/p.sqlite", "facts");
    const before = everything(home);
    const put = install(places, { ...built, profile });
    assert.ok(put.every((name) => fs.existsSync(name)));
    assert.deepEqual(uninstall(places).sort(), put.sort());
    assert.deepEqual(everything(home), before);
    assert.deepEqual(uninstall(places), []);
  });

  it("points Thunderbird at the installed host", () => {
    const places = userPlaces({ HOME: home });
    install(places, parts());
    const manifest = JSON.parse(fs.readFileSync(path.join(home, ".mozilla/native-messaging-hosts/draht.json"), "utf8"));
    assert.equal(manifest.path, places.binary);
    assert.equal(manifest.name, "draht");
    assert.equal(fs.statSync(places.binary).mode & 0o777, 0o755);
  });

  it("makes draht a command, but not in place of another program", () => {
    const places = userPlaces({ HOME: home });
    install(places, parts());
    assert.equal(fs.readlinkSync(path.join(home, ".local/bin/draht")), places.binary);
    uninstall(places);
    const other = file(".local/bin/draht", "somebody else's");
    install(places, parts());
    uninstall(places);
    assert.equal(fs.readFileSync(other, "utf8"), "somebody else's");
  });

  it("lets nobody else into the folder of the user's mail data, also when an earlier one was open", () => {
    const places = userPlaces({ HOME: home });
    const folder = path.dirname(places.addon);
    install(places, parts());
    assert.equal(fs.statSync(folder).mode & 0o777, 0o700);
    fs.chmodSync(folder, 0o755);
    install(places, parts());
    assert.equal(fs.statSync(folder).mode & 0o777, 0o700);
  });

  it("twice, into two profiles, is undone in both", () => {
    const places = systemPlaces(home);
    const profiles = ["one", "two"].map((name) => path.dirname(file(`${name}/prefs.js`, "")));
    for (const profile of profiles) install(places, { ...parts(), profile });
    assert.equal(uninstall(places).filter((name) => profiles.some((profile) => name.startsWith(profile))).length, 2);
  });

  it("does not follow a line of its list that leads elsewhere", () => {
    const places = userPlaces({ HOME: home });
    const precious = file("precious.txt", "kept");
    install(places, parts());
    fs.appendFileSync(places.record, `${precious}\n`);
    uninstall(places);
    assert.ok(fs.existsSync(precious));
  });
});

describe("the packed add-on", () => {
  it("is the same bytes for the same files, in whatever order they come", () => {
    const files = /** @type {[string, Buffer][]} */ ([["b/ü.txt", Buffer.from("two")], ["a.txt", Buffer.from("one")]]);
    assert.deepEqual(zip(new Map(files)), zip(new Map(files.reverse())));
    assert.equal(zip(new Map(files)).readUInt32LE(0), 0x04034b50);
  });
});
