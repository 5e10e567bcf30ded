-- Derived: the sums from which follow at any moment how much a person matters and whether contact goes on (FadingSums,
-- metrics/metrics.h), in place of those that only told the first.
ALTER TABLE person DROP COLUMN sent_long;
ALTER TABLE person DROP COLUMN sent_short;
ALTER TABLE person DROP COLUMN received_long;
ALTER TABLE person DROP COLUMN received_short;
ALTER TABLE person ADD COLUMN sent_fading REAL NOT NULL DEFAULT 0;
ALTER TABLE person ADD COLUMN received_fading REAL NOT NULL DEFAULT 0;
ALTER TABLE person ADD COLUMN owner_days_fading REAL NOT NULL DEFAULT 0;
ALTER TABLE person ADD COLUMN days_fading_soon REAL NOT NULL DEFAULT 0;
ALTER TABLE person ADD COLUMN days_fading_late REAL NOT NULL DEFAULT 0;
ALTER TABLE person ADD COLUMN first_contact INTEGER;
ALTER TABLE person ADD COLUMN log_gaps REAL NOT NULL DEFAULT 0;

-- Everybody is worked out anew by refresh_people().
UPDATE person SET kind = -1 WHERE id <> 0;
