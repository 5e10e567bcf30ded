-- What the owner said about people (facts/decision.h). AUTOINCREMENT: an id is never given twice, so that an undo cannot
-- hit a later decision. question and kind: words of DecisionQuestion and DecisionKind. other: empty
-- for a decision about one.
CREATE TABLE decision (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  question TEXT NOT NULL,
  person   TEXT NOT NULL,
  other    TEXT NOT NULL,
  kind     TEXT NOT NULL,
  at       INTEGER NOT NULL,
  UNIQUE (person, other, question)
) STRICT;
CREATE INDEX decision_by_other ON decision (other);
