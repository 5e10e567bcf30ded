-- Facts in little room, and beside them what is worked out from them, kept up to date with each change: who is in touch
-- with whom and how. The derived tables (marked so) can be made anew from the others at any time.

-- What the first schema kept goes through the program into the new tables (convert_first.h). Events go on referring to
-- mailboxes by their ids.
PRAGMA legacy_alter_table = ON;
ALTER TABLE mail RENAME TO mail_1;
ALTER TABLE mailbox RENAME TO mailbox_1;
PRAGMA legacy_alter_table = OFF;

-- Everyone behind an address, the owner included. 0 stands for a mailbox without a readable address.
-- Derived: all columns but the first two. The counts are those of TraceCounts; kind: 0 person, 1 machine, 2 list,
-- 3 nobody (the owner, a room), -1 when what follows has to be worked out anew: Figures, as they are from good_from
-- until before good_until (null: for good). The last four are those of Watch; null: never.
CREATE TABLE person (
  id               INTEGER PRIMARY KEY,
  address          TEXT NOT NULL UNIQUE,
  written          INTEGER NOT NULL DEFAULT 0,
  machine_like     INTEGER NOT NULL DEFAULT 0,
  to_owner         INTEGER NOT NULL DEFAULT 0,
  from_owner       INTEGER NOT NULL DEFAULT 0,
  stands_for_owner INTEGER NOT NULL DEFAULT 0,
  kind             INTEGER NOT NULL DEFAULT -1,
  good_from        INTEGER,
  good_until       INTEGER,
  next_talk        INTEGER,
  last_contact     INTEGER,
  last_written     INTEGER,
  last_talked      INTEGER,
  sent             INTEGER NOT NULL DEFAULT 0,
  received         INTEGER NOT NULL DEFAULT 0,
  by_owner         INTEGER NOT NULL DEFAULT 0,
  by_person        INTEGER NOT NULL DEFAULT 0,
  contact_days     INTEGER NOT NULL DEFAULT 0,
  contact_months   INTEGER NOT NULL DEFAULT 0,
  rhythm_days      REAL,
  long_gap_days    REAL NOT NULL DEFAULT 0,
  longest_gap_days REAL NOT NULL DEFAULT 0,
  sent_long        REAL NOT NULL DEFAULT 0,
  sent_short       REAL NOT NULL DEFAULT 0,
  received_long    REAL NOT NULL DEFAULT 0,
  received_short   REAL NOT NULL DEFAULT 0,
  mail_from        INTEGER,
  mail_until       INTEGER,
  silent_from      INTEGER,
  silent_until     INTEGER
) STRICT;
INSERT INTO person (id, address, kind) VALUES (0, '', 3);
CREATE INDEX person_by_mail_watch ON person (mail_until, mail_from) WHERE mail_until IS NOT NULL;
CREATE INDEX person_by_silent_watch ON person (silent_until, silent_from) WHERE silent_until IS NOT NULL;
CREATE INDEX person_by_good_until ON person (good_until) WHERE good_until IS NOT NULL;
CREATE INDEX person_to_refresh ON person (id) WHERE kind < 0;

-- Derived. Who wrote the mails that reached the owner with only this person as recipient, and how many.
CREATE TABLE reached (
  person INTEGER NOT NULL,
  sender INTEGER NOT NULL,
  mails  INTEGER NOT NULL,
  PRIMARY KEY (person, sender)
) STRICT, WITHOUT ROWID;

-- Derived. Contacts by mail, one block for a person and month: id = person * 4096 + months since 1970 (UTC).
-- See contact_blocks.h.
CREATE TABLE contact (
  id    INTEGER PRIMARY KEY,
  block BLOB NOT NULL
) STRICT;

-- A person with the display name that somebody wrote. Mails and events point here; mentions: by how many mails.
CREATE TABLE mailbox (
  id       INTEGER PRIMARY KEY,
  person   INTEGER NOT NULL REFERENCES person,
  name     TEXT NOT NULL,
  mentions INTEGER NOT NULL,
  UNIQUE (person, name)
) STRICT;

-- What stands behind the last "@" of message ids.
CREATE TABLE id_host (
  id   INTEGER PRIMARY KEY,
  host TEXT NOT NULL UNIQUE
) STRICT;

-- The head of a message, as one folder has it. `identity` tells one head from any other; `fingerprint` is the same for
-- copies of one message whose ids differ, null when there is too little to say so. message_id: up to the "@" when there
-- is a host. recipients: see recipients.h. signs: 1 listed, 2 automatic. No subject when the user keeps none.
-- Derived: message. Null for a message of which this is the only head; else the row that counts for all its heads.
CREATE TABLE mail (
  id          INTEGER PRIMARY KEY,
  folder      INTEGER NOT NULL REFERENCES folder,
  identity    INTEGER NOT NULL,
  fingerprint INTEGER,
  message     INTEGER,
  date        INTEGER,
  sender      INTEGER NOT NULL,
  recipients  BLOB NOT NULL,
  signs       INTEGER NOT NULL,
  id_host     INTEGER,
  message_id  TEXT NOT NULL,
  subject     TEXT
) STRICT;
CREATE INDEX mail_by_folder ON mail (folder);
CREATE INDEX mail_by_message ON mail (message) WHERE message IS NOT NULL;

-- Derived. Where to look for other heads of a message: the first bits of what they have in common.
CREATE TABLE mail_key (
  key  INTEGER NOT NULL,
  mail INTEGER NOT NULL,
  PRIMARY KEY (key, mail)
) STRICT, WITHOUT ROWID;

-- One row. Mails from `settled` on are stored, but not yet in the derived tables; `rules` is the edition of the rules
-- that made these.
CREATE TABLE derived (
  only      INTEGER PRIMARY KEY CHECK (only = 1),
  next_mail INTEGER NOT NULL,
  settled   INTEGER NOT NULL,
  rules     INTEGER NOT NULL
) STRICT;
INSERT INTO derived VALUES (1, 1, 1, 0);

-- Derived. One row: direct mails from and to all people, as they stood at as_of.
CREATE TABLE total (
  only     INTEGER PRIMARY KEY CHECK (only = 1),
  sent     INTEGER NOT NULL,
  received INTEGER NOT NULL,
  as_of    INTEGER NOT NULL
) STRICT;
INSERT INTO total VALUES (1, 0, 0, 0);

-- How far a folder was read from disk: a mark that changes when Thunderbird changes its files.
ALTER TABLE folder ADD COLUMN mark TEXT NOT NULL DEFAULT '';

CREATE INDEX event_by_end ON event ("end");
CREATE INDEX event_by_uid_alone ON event (uid) WHERE uid <> '';
CREATE INDEX outcome_by_person ON outcome (person);

INSERT INTO person (address) SELECT DISTINCT address FROM mailbox_1 WHERE address <> '';
INSERT INTO mailbox (id, person, name, mentions)
  SELECT mailbox_1.id, person.id, name, 0 FROM mailbox_1 JOIN person ON person.address = mailbox_1.address;
