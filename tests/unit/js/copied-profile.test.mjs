// packaging/try --profile works on a copy: nothing in it may lead back to the original.
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, describe, it } from "node:test";
import { checkProfile, copyProfile } from "../../../packaging/lib/copied-profile.mjs";

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "draht-copy-"));
after(() => fs.rmSync(scratch, { recursive: true, force: true }));
const source = path.join(scratch, "own");
fs.mkdirSync(path.join(source, "Mail/pop.example"), { recursive: true });
fs.writeFileSync(path.join(source, "Mail/pop.example/Inbox"), "From -\n");
fs.writeFileSync(path.join(source, "prefs.js"), [
  `user_pref("mail.server.server1.directory", "${source}/Mail/pop.example");`,
  'user_pref("mail.server.server1.directory-rel", "[ProfD]Mail/pop.example");',
  'user_pref("mail.server.server2.directory", "/srv/mail");',
  'user_pref("mail.server.server2.directory-rel", "[ProfD]../../../srv/mail");',
  `user_pref("calendar.registry.team.uri", "file://${source}/team.ics");`,
  'user_pref("mail.server.server1.type", "pop3");',
].join("\n"));

describe("a copy of the user's profile", () => {
  it("holds the mail, not the locks", () => {
    fs.symlinkSync("127.0.0.1:+4194305", path.join(source, "lock"));
    const target = path.join(scratch, "copy");
    copyProfile(source, target);
    assert.equal(fs.readFileSync(path.join(target, "Mail/pop.example/Inbox"), "utf8"), "From -\n");
    assert.throws(() => fs.readlinkSync(path.join(target, "lock")));
    fs.rmSync(path.join(source, "lock"));
  });

  it("names no path of the original and none outside of itself", () => {
    const target = path.join(scratch, "copy-2");
    copyProfile(source, target);
    const preferences = fs.readFileSync(path.join(target, "prefs.js"), "utf8");
    assert.ok(!preferences.includes(`${source}/`));
    assert.ok(!preferences.includes("/srv/mail"));
    assert.ok(preferences.includes("[ProfD]Mail/pop.example"));
    assert.ok(preferences.includes(`file://${target}/team.ics`));
    assert.ok(preferences.includes('"pop3"'));
  });

  it("is refused for a folder that is no profile, and while a Thunderbird uses the original", () => {
    assert.throws(() => checkProfile(scratch), /not a Thunderbird profile/);
    fs.symlinkSync(`127.0.0.1:+${process.pid}`, path.join(source, "lock"));
    assert.throws(() => checkProfile(source), /is running/);
    fs.rmSync(path.join(source, "lock"));
    assert.doesNotThrow(() => checkProfile(source));
  });
});
