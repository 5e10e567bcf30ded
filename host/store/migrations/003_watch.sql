-- What detectors have counted of people is kept beside the figures, so that no contacts are read to know what stands out
-- now.
DROP INDEX person_by_mail_watch;
DROP INDEX person_by_silent_watch;
ALTER TABLE person DROP COLUMN mail_from;
ALTER TABLE person DROP COLUMN mail_until;
ALTER TABLE person DROP COLUMN silent_from;
ALTER TABLE person DROP COLUMN silent_until;

-- Derived. What is worth looking at, see detection/watch.h. finding: a word of FindingKind; counts: see watch_rows.h.
CREATE TABLE watch (
  person       INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
  finding      TEXT NOT NULL,
  watched_from INTEGER NOT NULL,
  counts_until INTEGER NOT NULL,
  counts       BLOB NOT NULL,
  PRIMARY KEY (person, finding)
) STRICT, WITHOUT ROWID;
CREATE INDEX watch_by_counts_until ON watch (counts_until, watched_from);

-- Everybody is worked out anew by refresh_people().
UPDATE person SET kind = -1 WHERE id <> 0;
