-- Cards of address books, for the names and numbers of people. source: "thunderbird" for all of its books, "archive/..."
-- for an imported file.
CREATE TABLE card (
  id       INTEGER PRIMARY KEY,
  source   TEXT NOT NULL,
  uid      TEXT NOT NULL,
  name     TEXT NOT NULL,
  is_house INTEGER NOT NULL
) STRICT;
CREATE INDEX card_by_source ON card (source);

CREATE TABLE card_address (
  card     INTEGER NOT NULL REFERENCES card ON DELETE CASCADE,
  position INTEGER NOT NULL,
  address  TEXT NOT NULL,
  PRIMARY KEY (card, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX card_address_by_address ON card_address (address);

-- written: as in the book. Derived: number, its normal form (phone/number.h); empty for none.
CREATE TABLE card_number (
  card     INTEGER NOT NULL REFERENCES card ON DELETE CASCADE,
  position INTEGER NOT NULL,
  written  TEXT NOT NULL,
  kind     TEXT NOT NULL,
  number   TEXT NOT NULL,
  PRIMARY KEY (card, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX card_number_by_number ON card_number (number) WHERE number <> '';
