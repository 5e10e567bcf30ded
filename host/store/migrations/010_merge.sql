-- Derived: which addresses are one human (identity/merge.h). Figures, watches and outcomes are those of all addresses of
-- a person together and stand in the row of one of them, the leader; null: the address leads itself.
ALTER TABLE person ADD COLUMN leader INTEGER;
CREATE INDEX person_by_leader ON person (leader) WHERE leader IS NOT NULL;

-- Derived. Whose names may have changed since they were last compared with others.
CREATE TABLE merge_mark (person INTEGER PRIMARY KEY) STRICT;

-- Derived. Of each human's address: a hash of all that its merging depends on, and the hashes of its keys (packed.h).
CREATE TABLE merge_form (
  person INTEGER PRIMARY KEY,
  form   INTEGER NOT NULL,
  keys   BLOB NOT NULL
) STRICT;

-- Derived. Who may be in one block: those whose keys have one hash.
CREATE TABLE merge_key (
  key    INTEGER NOT NULL,
  person INTEGER NOT NULL,
  PRIMARY KEY (key, person)
) STRICT, WITHOUT ROWID;

-- Derived. What the rules link, by the hash of the block in which they do; reason: a number of MergeReason.
CREATE TABLE merge_link (
  block   INTEGER NOT NULL,
  "left"  INTEGER NOT NULL,
  "right" INTEGER NOT NULL,
  reason  INTEGER NOT NULL,
  PRIMARY KEY (block, "left", "right")
) STRICT, WITHOUT ROWID;
CREATE INDEX merge_link_by_left ON merge_link ("left");
CREATE INDEX merge_link_by_right ON merge_link ("right");

-- Everybody is worked out anew behind the newest migration.
UPDATE person SET kind = -1 WHERE id <> 0;
