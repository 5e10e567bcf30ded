-- Integer keys are this file's own affair: nothing that leaves the store depends on them or on the order of arrival.

-- Settings and the last greeting of the extension: small lists and single values under a name.
CREATE TABLE named_value (
  topic    TEXT NOT NULL,
  name     TEXT NOT NULL,
  position INTEGER NOT NULL,
  value    TEXT NOT NULL,
  PRIMARY KEY (topic, name, position)
) STRICT, WITHOUT ROWID;

-- One row: counts the transactions that changed what is known, for readers on any connection.
CREATE TABLE content_version (
  only    INTEGER PRIMARY KEY CHECK (only = 1),
  counter INTEGER NOT NULL
) STRICT;
INSERT INTO content_version VALUES (1, 0);

-- An address as somebody wrote it, with the display name given there. Mails and events point here.
CREATE TABLE mailbox (
  id      INTEGER PRIMARY KEY,
  address TEXT NOT NULL,
  name    TEXT NOT NULL,
  UNIQUE (address, name)
) STRICT;

CREATE TABLE folder (
  id      INTEGER PRIMARY KEY,
  account TEXT NOT NULL,
  path    TEXT NOT NULL,
  use     TEXT NOT NULL,
  UNIQUE (account, path)
) STRICT;

-- Time windows of a folder whose mail is wholly read.
CREATE TABLE folder_window (
  folder INTEGER NOT NULL REFERENCES folder ON DELETE CASCADE,
  name   TEXT NOT NULL,
  PRIMARY KEY (folder, name)
) STRICT, WITHOUT ROWID;

-- The head of a message. `identity` tells one head from any other; `fingerprint` is the same for copies of one
-- message whose Message-IDs differ, null when there is too little to say so. No subject when the user keeps none.
CREATE TABLE mail (
  id          INTEGER PRIMARY KEY,
  identity    INTEGER NOT NULL UNIQUE,
  fingerprint INTEGER,
  message_id  TEXT NOT NULL,
  sender      INTEGER NOT NULL REFERENCES mailbox,
  date        INTEGER,
  subject     TEXT,
  listed      INTEGER NOT NULL,
  automatic   INTEGER NOT NULL
) STRICT;
CREATE INDEX mail_by_message_id ON mail (message_id);
CREATE INDEX mail_by_sender ON mail (sender);

-- field: 0 = To, 1 = Cc, 2 = Bcc.
CREATE TABLE recipient (
  mail     INTEGER NOT NULL REFERENCES mail ON DELETE CASCADE,
  field    INTEGER NOT NULL,
  position INTEGER NOT NULL,
  mailbox  INTEGER NOT NULL REFERENCES mailbox,
  PRIMARY KEY (mail, field, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX recipient_by_mailbox ON recipient (mailbox);

-- In which folders a message lies. A message without a copy is deleted.
CREATE TABLE copy (
  folder INTEGER NOT NULL REFERENCES folder ON DELETE CASCADE,
  mail   INTEGER NOT NULL REFERENCES mail ON DELETE CASCADE,
  PRIMARY KEY (folder, mail)
) STRICT, WITHOUT ROWID;
CREATE INDEX copy_by_mail ON copy (mail);

CREATE TABLE calendar (
  id       INTEGER PRIMARY KEY,
  calendar TEXT NOT NULL UNIQUE,
  name     TEXT NOT NULL
) STRICT;

-- "end" and "start" are UTC seconds, as all times here.
CREATE TABLE event (
  id            INTEGER PRIMARY KEY,
  calendar      INTEGER NOT NULL REFERENCES calendar ON DELETE CASCADE,
  uid           TEXT NOT NULL,
  recurrence_id TEXT NOT NULL,
  start         INTEGER NOT NULL,
  "end"         INTEGER NOT NULL,
  all_day       INTEGER NOT NULL,
  title         TEXT NOT NULL,
  location      TEXT NOT NULL,
  channel       TEXT,
  status        TEXT NOT NULL,
  busy          INTEGER NOT NULL,
  organizer     INTEGER REFERENCES mailbox,
  own_answer    TEXT NOT NULL,
  made_by_draht INTEGER NOT NULL
) STRICT;
CREATE INDEX event_by_uid ON event (calendar, uid, recurrence_id);
CREATE INDEX event_by_start ON event (calendar, start);
CREATE INDEX event_by_organizer ON event (organizer);

CREATE TABLE attendee (
  event    INTEGER NOT NULL REFERENCES event ON DELETE CASCADE,
  position INTEGER NOT NULL,
  mailbox  INTEGER NOT NULL REFERENCES mailbox,
  answer   TEXT NOT NULL,
  kind     TEXT NOT NULL,
  role     TEXT NOT NULL,
  PRIMARY KEY (event, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX attendee_by_mailbox ON attendee (mailbox);

-- AUTOINCREMENT: an id is never given twice, so that an undo cannot hit a later outcome.
CREATE TABLE outcome (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  person   TEXT NOT NULL,
  kind     TEXT NOT NULL,
  at       INTEGER NOT NULL,
  channel  TEXT,
  calendar TEXT NOT NULL,
  uid      TEXT NOT NULL,
  start    INTEGER,
  "end"    INTEGER,
  until    INTEGER
) STRICT;
